namespace WhoSupervises.Model.Duties;

/// <summary>A procedure (程序): what is done, by whom, on what trigger, within what time. It can be asked like a subject.</summary>
public sealed record Procedure : Provision
{
    /// <summary>The procedure's name, a subject of the vocabulary (约谈, 挂牌督办 …).</summary>
    public required string Name { get; init; }

    /// <summary>The body in charge, or null where the clause names none.</summary>
    public string? Body { get; init; }

    /// <summary>What sets it off, in our own words, or null.</summary>
    public string? Trigger { get; init; }

    /// <summary>A deadline or frequency, in our own words, or null.</summary>
    public string? Deadline { get; init; }
}
