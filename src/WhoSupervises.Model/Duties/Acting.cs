namespace WhoSupervises.Model.Duties;

/// <summary>Whether a department supervises on site or guides the level below (分级属地监管).</summary>
public enum Acting
{
    /// <summary>直接: on site.</summary>
    Direct,

    /// <summary>指导: guides the same function at the levels below.</summary>
    Guiding,
}
