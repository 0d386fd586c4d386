namespace WhoSupervises.Language.Text;

/// <summary>A line with its number, its kind, and the stretch that holds its content (without mark and outer space).</summary>
internal readonly record struct RuleLine(string Raw, int Number, LineKind Kind, int Start, int End)
{
    /// <summary>The content after <c># </c>, <c>## </c> or <c>- </c>.</summary>
    public string Content => Raw[Start..End];

    /// <summary>The content as a stretch of the line.</summary>
    public Lexeme Whole => new(Raw, Start, End);
}
