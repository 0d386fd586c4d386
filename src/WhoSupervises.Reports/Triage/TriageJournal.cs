using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WhoSupervises.Reports.Triage;

/// <summary>How far an unfinished run got, kept beside its output so that it can go on.</summary>
public sealed class TriageJournal
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the run was asked; another question cannot go on with it.</summary>
    public string Asked { get; set; } = "";

    /// <summary>The day of rows that name none, so that a run that goes on tomorrow answers as today.</summary>
    public DateOnly Today { get; set; }

    /// <summary>Bytes of the unfinished output that count.</summary>
    public long Bytes { get; set; }

    /// <summary>Counts so far.</summary>
    public TriageTally Tally { get; set; } = new();

    /// <summary>Reads a journal; null where there is none or it is damaged.</summary>
    public static TriageJournal? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<TriageJournal>(File.ReadAllText(path), Form) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the journal whole or not at all.</summary>
    public void Write(string path)
    {
        string temporary = path + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(this, Form), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, path, overwrite: true);
    }
}
