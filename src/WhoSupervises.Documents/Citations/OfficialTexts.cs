using System.Collections.Concurrent;
using System.Collections.Immutable;
using WhoSupervises.Documents.Reading;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>The official texts at hand in folders, read when first asked for. Safe for use by several threads.</summary>
/// <remarks>A file is looked for by the name the rulebook gives, then as <c>id.txt</c>, in each folder and its <c>laws</c> subfolder.</remarks>
public sealed class OfficialTexts
{
    private readonly ImmutableArray<string> folders;
    private readonly ConcurrentDictionary<string, Lazy<ReadResult>> files = new(StringComparer.Ordinal);
    private readonly OfficialTextReader reader;

    /// <summary>Texts in one or more folders; folders that do not exist hold nothing.</summary>
    public OfficialTexts(params IEnumerable<string> folders)
        : this(new OfficialTextReader(), folders)
    {
    }

    /// <summary>Texts in folders, read with a reader of one's own.</summary>
    public OfficialTexts(OfficialTextReader reader, params IEnumerable<string> folders)
    {
        this.reader = reader;
        this.folders = [.. folders.SelectMany(f => new[] { f, Path.Combine(f, "laws") })];
    }

    /// <summary>Opens the official text of <paramref name="document"/>; whatever fails is told in the result.</summary>
    public OpenedDocument Open(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? path = Locate(document);
        if (path is null)
        {
            return document.SourceFile is null
                ? new OpenedDocument(SourceState.NotNamed, null, null, null)
                : new OpenedDocument(SourceState.FileMissing, null, null, CitationMessages.FileMissing(document));
        }

        ReadResult read = files.GetOrAdd(path, p => new Lazy<ReadResult>(() => reader.Read(p))).Value;
        if (!read.Success)
        {
            return new OpenedDocument(SourceState.Unreadable, null, null, read.Error);
        }

        OfficialDocument? found = Choose(read.Text, document);
        return found is null
            ? new OpenedDocument(SourceState.Unreadable, read.Text, null, CitationMessages.HeadingMissing(document, read.Text))
            : new OpenedDocument(SourceState.Read, read.Text, found, null);
    }

    /// <summary>What the official text of <paramref name="document"/> says in a clause, or null where text or clause is not at hand.</summary>
    /// <remarks>In a scrambled text the clause is known by the terms that the rulebook reads from it; without any, only its own heading is looked under.</remarks>
    public ClauseText? Find(SourceDocument document, ClausePath path)
    {
        ArgumentNullException.ThrowIfNull(document);
        OpenedDocument opened = Open(document);
        if (opened is not { File: { } file, Document: { } text })
        {
            return null;
        }

        IReadOnlyList<string> words = text.IsScrambled ? ClauseLocator.WordsOf(document, path) : [];
        LocatedClause? found = ClauseLocator.Locate(file, text, path, words);
        return found is null || !(found.Own || found.ByWords)
            ? null
            : new ClauseText(path, ClauseLocator.Quote(file, found.Node), text.ArticleOf(found.Node).Title, file.FileName, found.Node.Span, found.Node.Line, found.Displaced);
    }

    private string? Locate(SourceDocument document)
    {
        foreach (string name in new[] { document.SourceFile, document.Id + ".txt" }.OfType<string>())
        {
            if (Path.IsPathRooted(name) || name.Contains("..", StringComparison.Ordinal))
            {
                continue;
            }

            string? path = folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
            if (path is not null)
            {
                return Path.GetFullPath(path);
            }
        }

        return null;
    }

    private static OfficialDocument? Choose(OfficialText file, SourceDocument document)
    {
        if (document.SourceHeading is { } heading)
        {
            return file.Documents.FirstOrDefault(d => Same(d.Title, heading)) ?? file.Documents.FirstOrDefault(d => NormalText.Holds(NormalText.Of(d.Title), heading));
        }

        return file.Documents.FirstOrDefault(d => Same(d.Title, document.Title)) ?? file.Documents[0];
    }

    private static bool Same(string one, string other) => NormalText.Of(one) == NormalText.Of(other);
}
