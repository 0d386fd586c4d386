using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>Checks the rulebook against the official texts: every clause, department and term must stand where it is cited.</summary>
public static class CitationChecker
{
    /// <summary>Checks all documents whose texts are in <paramref name="sourcesFolder"/> or its <c>laws</c> subfolder.</summary>
    /// <remarks>A text that is not at hand is a note, not an error.</remarks>
    public static CitationReport Check(Rulebook rulebook, string sourcesFolder, CancellationToken cancellation = default) =>
        Check(rulebook, new OfficialTexts(sourcesFolder), cancellation);

    /// <summary>Checks all documents whose texts are among <paramref name="texts"/>.</summary>
    public static CitationReport Check(Rulebook rulebook, OfficialTexts texts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(texts);
        CitationVocabulary vocabulary = new(rulebook);
        ImmutableArray<DocumentCitations>.Builder documents = ImmutableArray.CreateBuilder<DocumentCitations>();
        List<Diagnostic> diagnostics = [];
        foreach (SourceDocument document in rulebook.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            DocumentCitationCheck check = new(document, texts.Open(document), vocabulary);
            documents.Add(check.Run());
            diagnostics.AddRange(check.Diagnostics);
        }

        return new CitationReport(
            documents.ToImmutable(),
            [.. diagnostics.Distinct().OrderBy(d => d.Position.File, StringComparer.Ordinal).ThenBy(d => d.Position.Line).ThenBy(d => d.Code, StringComparer.Ordinal)]);
    }
}
