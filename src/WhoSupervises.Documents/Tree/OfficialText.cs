using System.Collections.Immutable;
using System.Text;

namespace WhoSupervises.Documents.Tree;

/// <summary>An official text as read from one file: the decoded text and the documents in it.</summary>
/// <remarks>Preamble and documents, one after the other, are exactly the text.</remarks>
public sealed record OfficialText
{
    /// <summary>The file's name, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The encoding it was read in (UTF-8, UTF-16, GB18030).</summary>
    public required string EncodingName { get; init; }

    /// <summary>The decoded text, line ends as they stand, without a byte order mark.</summary>
    public required string Text { get; init; }

    /// <summary>What stands before the first document, or null.</summary>
    public TextNode? Preamble { get; init; }

    /// <summary>The documents, at least one.</summary>
    public required ImmutableArray<OfficialDocument> Documents { get; init; }

    /// <summary>What is odd about the numbering, of all documents.</summary>
    public IEnumerable<TextFinding> Findings => Documents.SelectMany(d => d.Findings);

    /// <summary>The text of <paramref name="span"/>, exactly as it stands.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Offset, span.Length);

    /// <summary>All that the node says, without its number; broken lines joined, paragraphs on lines of their own.</summary>
    public string WordingOf(TextNode node) => Join(node.Content, node.Span.End);

    /// <summary>The node's own words without number and children; broken lines joined.</summary>
    public string LeadOf(TextNode node) => Join(node.Content, node.Lead.End);

    private string Join(int start, int end)
    {
        StringBuilder result = new();
        int at = start;
        while (at < end)
        {
            int stop = Text.IndexOf('\n', at, end - at);
            stop = stop < 0 ? end : stop;
            string line = Text[at..stop].Trim();
            if (line.Length > 0)
            {
                if (result.Length > 0 && "。；：！？.;:!?”）)】".Contains(result[^1], StringComparison.Ordinal))
                {
                    result.Append('\n');
                }

                result.Append(line);
            }

            at = stop + 1;
        }

        return result.ToString();
    }
}
