using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>What an official text says in a clause.</summary>
/// <param name="Path">The clause asked for.</param>
/// <param name="Wording">The words to quote, without the number. Of an article whose first paragraph is followed by items of its own, that paragraph only.</param>
/// <param name="Heading">The heading of its article, or null.</param>
/// <param name="FileName">The file it stands in.</param>
/// <param name="Span">Where the whole clause stands in the file.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Displaced">True where a scrambled text has it under another heading.</param>
public sealed record ClauseText(ClausePath Path, string Wording, string? Heading, string FileName, TextSpan Span, int Line, bool Displaced);
