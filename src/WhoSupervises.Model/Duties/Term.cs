namespace WhoSupervises.Model.Duties;

/// <summary>A term of a clause: the subject it means and, where they differ, the words that stand in the official text.</summary>
/// <param name="Subject">Preferred name of the subject in the vocabulary.</param>
/// <param name="Literal">The words of the official text, or null where the subject's own name stands there.</param>
public readonly record struct Term(string Subject, string? Literal = null)
{
    /// <summary>The words to look for in the official text.</summary>
    public string Wording => Literal ?? Subject;

    /// <inheritdoc/>
    public override string ToString() => Literal is null ? Subject : $"{Subject}〔{Literal}〕";
}
