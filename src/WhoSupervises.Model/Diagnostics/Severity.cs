namespace WhoSupervises.Model.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>提示: worth knowing, never fails a check.</summary>
    Note,

    /// <summary>警告: a reviewer should look.</summary>
    Warning,

    /// <summary>错误: the rulebook cannot be used.</summary>
    Error,
}
