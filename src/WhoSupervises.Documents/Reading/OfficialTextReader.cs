using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Reading;

/// <summary>Reads an official text into its clause tree.</summary>
public sealed class OfficialTextReader
{
    private const int MaxMegabytes = 32;

    private readonly ImmutableArray<ITextSource> sources;

    /// <summary>A reader of plain text.</summary>
    public OfficialTextReader()
        : this([new PlainTextSource()])
    {
    }

    /// <summary>A reader of the kinds of files that <paramref name="sources"/> accept; the first that accepts a file reads it.</summary>
    public OfficialTextReader(IEnumerable<ITextSource> sources) => this.sources = [.. sources];

    /// <summary>Reads a file. Every failure is a sentence in the result, not an exception.</summary>
    public ReadResult Read(string path)
    {
        if (Directory.Exists(path))
        {
            return ReadResult.Failed(ReadMessages.IsFolder(path));
        }

        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
            {
                return ReadResult.Failed(ReadMessages.NotFound(path));
            }

            return file.Length > MaxMegabytes * 1024L * 1024L
                ? ReadResult.Failed(ReadMessages.TooLarge(path, MaxMegabytes))
                : Read(file.Name, File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            return ReadResult.Failed(ReadMessages.Denied(path));
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return ReadResult.Failed(ReadMessages.Failed(path));
        }
    }

    /// <summary>Reads a file's content.</summary>
    /// <param name="fileName">The name, for messages and for choosing the source.</param>
    /// <param name="bytes">The content.</param>
    public ReadResult Read(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
        {
            return ReadResult.Failed(ReadMessages.Empty(fileName));
        }

        ITextSource? source = sources.FirstOrDefault(s => s.Accepts(fileName, bytes));
        DecodedText decoded = source?.Decode(fileName, bytes) ?? new DecodedText(null, "", ReadMessages.Binary(fileName));
        return decoded.Text is null
            ? ReadResult.Failed(decoded.Error ?? ReadMessages.Binary(fileName))
            : ReadResult.Of(Parse(fileName, decoded.Text, decoded.EncodingName));
    }

    /// <summary>Reads a text that is already at hand.</summary>
    /// <param name="fileName">A name for it.</param>
    /// <param name="text">The text.</param>
    /// <param name="encodingName">The encoding it was read in.</param>
    public static OfficialText Parse(string fileName, string text, string encodingName = "UTF-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<Mark> marks = InlineMarks.Add(text, LineMarks.Scan(text));
        ImmutableArray<DocumentSlice> slices = DocumentSplitter.Split(text, marks);
        int start = slices[0].Start;
        return new OfficialText
        {
            FileName = fileName,
            EncodingName = encodingName,
            Text = text,
            Preamble = start == 0 ? null : TreeBuilder.BuildPreamble(text, [.. marks.Where(m => m.Offset < start)], start),
            Documents = [.. slices.Select(s => TreeBuilder.Build(text, s))],
        };
    }
}
