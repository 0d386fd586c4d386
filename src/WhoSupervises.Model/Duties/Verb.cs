namespace WhoSupervises.Model.Duties;

/// <summary>How a department performs a duty (履职方式), strongest first: a smaller value is the stronger verb.</summary>
/// <remarks>配合 never leads; 综合监管 leads only where 综合监督管理 itself is asked; 支持保障 leads only where nothing else names the matter.</remarks>
public enum Verb
{
    /// <summary>监管: supervises, inspects, enforces.</summary>
    Supervise,

    /// <summary>许可: licenses, examines, issues qualifications.</summary>
    License,

    /// <summary>管理: industry or safety management.</summary>
    Manage,

    /// <summary>指导督促: guides and urges.</summary>
    Guide,

    /// <summary>牵头协调: coordinates others.</summary>
    Coordinate,

    /// <summary>配合: assists, takes part.</summary>
    Assist,

    /// <summary>综合监管: overall supervision.</summary>
    General,

    /// <summary>支持保障: supports (money, staff, publicity).</summary>
    Support,
}
