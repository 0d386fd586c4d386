namespace WhoSupervises.Model.Duties;

/// <summary>A clause that says who decides when duties cross or nobody is named (裁决).</summary>
/// <remarks>安全生产法 第十条 第二款 gives the last word to local government at or above county level.</remarks>
public sealed record ArbitrationClause : Provision
{
    /// <summary>Who decides, as the document names it.</summary>
    public required string Body { get; init; }

    /// <summary>What it says, in our own words.</summary>
    public required string Says { get; init; }
}
