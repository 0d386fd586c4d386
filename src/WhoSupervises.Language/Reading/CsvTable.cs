using System.Text;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>A code table with a heading line; fields may stand in double quotes, lines beginning with <c>#</c> or <c>//</c> are comments.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows that have as many fields as the heading.</summary>
    public List<(int Line, string[] Fields)> Rows { get; } = [];

    /// <summary>Reads a table; a heading without one of <paramref name="required"/> gives an empty table and a finding.</summary>
    public static CsvTable Read(string text, FileContext context, IReadOnlyList<string> required)
    {
        CsvTable table = new();
        int number = 0;
        bool headed = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (raw.IsWhiteSpace() || raw[0] == '#' || raw.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            string[] fields = Split(raw);
            if (!headed)
            {
                headed = true;
                if (!table.Head(fields, context, number, required))
                {
                    return table;
                }
            }
            else if (fields.Length == table._columns.Count)
            {
                table.Rows.Add((number, fields));
            }
            else
            {
                context.Diagnostics.Add(Messages.CsvRow(fields.Length, table._columns.Count).At(new(context.File, number, 1)));
            }
        }

        return table;
    }

    /// <summary>The field under <paramref name="column"/>; empty where the table has no such column.</summary>
    public string Get(string[] row, string column) => _columns.TryGetValue(column, out int index) ? row[index] : "";

    private static string[] Split(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOf('"') < 0)
        {
            return raw.ToString().Split(',', StringSplitOptions.TrimEntries);
        }

        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == '"' && quoted && i + 1 < raw.Length && raw[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return [.. fields];
    }

    private bool Head(string[] fields, FileContext context, int number, IReadOnlyList<string> required)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            _columns[fields[i]] = i;
        }

        string? missing = required.FirstOrDefault(column => !_columns.ContainsKey(column));
        if (missing is not null)
        {
            context.Diagnostics.Add(Messages.CsvHeader(missing, required).At(new(context.File, number, 1)));
        }

        return missing is null;
    }
}
