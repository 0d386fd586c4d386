using System.Collections.Immutable;
using WhoSupervises.Language.Formatting;
using WhoSupervises.Language.Reading;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>Writes rules files in canonical form: full-width punctuation, single spaces, one blank line before each heading.</summary>
/// <remarks>Comments and the words of each line stay. Formatting twice changes nothing more, and the file still means the same.</remarks>
public static class RulebookFormatter
{
    /// <summary>The canonical form of <paramref name="text"/>.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="kind">What the file holds.</param>
    /// <param name="file">The path that diagnostics show.</param>
    /// <returns>The new text; a file with errors comes back as it was, with its errors.</returns>
    public static FormatResult Format(string text, RuleFileKind kind, string file = "")
    {
        string body = text.TrimStart('\uFEFF');
        FileContext context = new(file);
        FilePart part = new() { Diagnostics = context.Diagnostics };
        FileReader.Read(body, kind, context, part);
        ImmutableArray<Diagnostic> errors = [.. context.Diagnostics.Where(d => d.Severity == Severity.Error).OrderBy(d => d.Position.Line).ThenBy(d => d.Position.Column)];
        if (!errors.IsEmpty)
        {
            return new(text, errors);
        }

        return new(kind is RuleFileKind.RegionTable or RuleFileKind.IndustryTable ? Table(body) : TextFormatter.Format(body), []);
    }

    /// <summary>A code table keeps its rows; only line ends change.</summary>
    private static string Table(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
