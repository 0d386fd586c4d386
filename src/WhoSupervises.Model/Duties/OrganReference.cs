namespace WhoSupervises.Model.Duties;

/// <summary>Who a clause charges: a named organ of the document's region, or a function at certain levels of government.</summary>
/// <param name="Name">The organ's name, or the function's where <see cref="IsFunction"/>.</param>
/// <param name="IsFunction">True in laws that charge a kind of department (县级以上人民政府应急管理部门) and not a named organ.</param>
/// <param name="Levels">The levels charged, for a function; <see cref="OrganLevels.All"/> for 县级以上 with the State Council's.</param>
/// <param name="Literal">The official text's words where they differ from the name (安全生产监督管理部门), or null.</param>
public sealed record OrganReference(string Name, bool IsFunction = false, OrganLevels Levels = OrganLevels.All, string? Literal = null)
{
    /// <summary>The words to look for in the official text.</summary>
    public string Wording => Literal ?? Name;
}
