using System.Text.Encodings.Web;
using System.Text.Json;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Rendering;

/// <summary>The clause tree as JSON, with full wordings and exact spans.</summary>
public static class ClauseTreeJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tree: <c>file, encoding, length, preamble, documents, findings</c>; a node has <c>kind, number, clause, title, organ, offset, length, line, text, children</c>.</summary>
    /// <remarks>Offsets and lengths count UTF-16 units of the decoded text; <c>text</c> is the node's own wording, broken lines joined.</remarks>
    public static string Render(OfficialText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", text.FileName);
            json.WriteString("encoding", text.EncodingName);
            json.WriteNumber("length", text.Text.Length);
            if (text.Preamble is { } preamble)
            {
                json.WritePropertyName("preamble");
                Write(json, text, preamble);
            }

            WriteDocuments(json, text);
            WriteFindings(json, text);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteDocuments(Utf8JsonWriter json, OfficialText text)
    {
        json.WriteStartArray("documents");
        foreach (OfficialDocument document in text.Documents)
        {
            Write(json, text, document.Root);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, OfficialText text, TextNode node)
    {
        json.WriteStartObject();
        json.WriteString("kind", NodeKindNames.NameOf(node.Kind));
        WriteIfAny(json, "number", node.Label);
        WriteIfAny(json, "clause", node.Path?.ToString());
        WriteIfAny(json, "title", node.Title);
        WriteIfAny(json, "organ", node.Organ);
        json.WriteNumber("offset", node.Span.Offset);
        json.WriteNumber("length", node.Span.Length);
        json.WriteNumber("line", node.Line);
        WriteIfAny(json, "text", text.LeadOf(node));
        if (node.Children.Length > 0)
        {
            json.WriteStartArray("children");
            foreach (TextNode child in node.Children)
            {
                Write(json, text, child);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, OfficialText text)
    {
        json.WriteStartArray("findings");
        foreach (TextFinding finding in text.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("line", finding.Line);
            WriteIfAny(json, "clause", finding.Path?.ToString());
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
