namespace WhoSupervises.Model.Duties;

/// <summary>A clause states a principle by name (谁主管谁负责 …); principles of stages 5 to 8 need such a clause.</summary>
public sealed record StatedPrinciple : Provision
{
    /// <summary>The principle's name as in rules/principles/ or one of its aliases.</summary>
    public required string Name { get; init; }
}
