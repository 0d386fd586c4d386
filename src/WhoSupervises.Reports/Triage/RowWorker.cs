using System.Buffers;
using System.Text.Json;
using WhoSupervises.Reports.Tables;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Reports.Triage;

/// <summary>Works out rows and writes them as lines of the output. Safe for use by many threads.</summary>
public sealed class RowWorker
{
    [ThreadStatic]
    private static RowText? _text;

    private readonly IReadOnlyList<string> _headers;
    private readonly Dictionary<string, int> _positions;
    private readonly int[] _columns;
    private readonly RegistrationReader _reader;
    private readonly ScopeResolver _scopes;
    private readonly OutcomeMaker _maker;
    private readonly bool _asJson;
    private readonly bool _guard;

    /// <summary>Makes a worker.</summary>
    /// <param name="resolver">Decides.</param>
    /// <param name="headers">The input's headers; empty from JSON lines to JSON lines.</param>
    /// <param name="reader">Reads rows.</param>
    /// <param name="asJson">True where full answers are written, one JSON object a line.</param>
    /// <param name="guard">Whether formulas are guarded.</param>
    public RowWorker(Resolver resolver, IReadOnlyList<string> headers, RegistrationReader reader, bool asJson, bool guard)
    {
        _headers = headers;
        _positions = headers.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => p.i, StringComparer.Ordinal);
        _columns = RowFields.Columns(headers);
        _reader = reader;
        _scopes = new ScopeResolver(resolver, asJson ? 8_000 : 30_000, brief: !asJson);
        _maker = new OutcomeMaker(resolver, _scopes);
        _asJson = asJson;
        _guard = guard;
    }

    /// <summary>Works out a run of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isFirst">True for the first run of the file: JSON lines say there once what the answers are about.</param>
    /// <param name="output">Where the lines are written, as UTF-8.</param>
    /// <param name="token">Stops between rows.</param>
    /// <returns>The counts of these rows.</returns>
    public TriageTally Work(IReadOnlyList<TableRow> rows, bool isFirst, IBufferWriter<byte> output, CancellationToken token)
    {
        RowText text = _text ??= new RowText();
        text.Clear();
        TriageTally tally = new();
        string?[] fields = new string?[RowFields.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            token.ThrowIfCancellationRequested();
            if (_asJson)
            {
                Answer answer = AnswerOf(rows[i]);
                if (isFirst && i == 0)
                {
                    answer.Notes.Insert(0, ResultColumns.Limits + "。");
                }

                tally.Add(OutcomeOf(answer));
                text.Append(AnswerJson.Line(answer));
                text.Append('\n');
            }
            else
            {
                TableRow row = rows[i].Json is null ? rows[i] : Flatten(rows[i]);
                RowOutcome outcome = OutcomeOf(row, fields);
                tally.Add(outcome);
                CsvText.Row(text, row.Cells, ResultColumns.Cells(outcome), _guard);
            }
        }

        text.WriteTo(output);
        return tally;
    }

    private static RowOutcome OutcomeOf(Answer answer) => answer.Error is { } error
        ? RowOutcome.OfError(error)
        : new RowOutcome
        {
            Status = answer.Status,
            Leads = [.. answer.Lead.Select(l => l.Department)],
            Co = [.. answer.Co.Select(c => c.Department)],
            Unmatched = [.. answer.NotUnderstood.Select(n => n.Text)],
            Person = answer.Status == "unrecognized" || (answer.Status == "overlap" && answer.Lead.Count == 0) ? "是" : "",
        };

    private RowOutcome OutcomeOf(TableRow row, string?[] fields)
    {
        if (row.Error is { } broken)
        {
            return RowOutcome.OfError(broken);
        }

        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = _columns[i] >= 0 ? row.Cells[_columns[i]] : null;
        }

        (Registration? registration, string? error) = _reader.Read(fields);
        return registration is null ? RowOutcome.OfError(error!) : _maker.Make(registration);
    }

    private Answer AnswerOf(TableRow row)
    {
        string?[] fields = new string?[RowFields.Count];
        Dictionary<string, JsonElement> rest = new(StringComparer.Ordinal);
        string? error = row.Error ?? (row.Json is null ? FromCells(row, fields, rest) : FromJson(row, fields, rest));
        Answer answer;
        if (error is not null)
        {
            answer = new Answer { Id = fields[(int)RowField.Id], Error = error };
        }
        else
        {
            (Registration? registration, string? mistake) = _reader.Read(fields);
            answer = registration is null ? new Answer { Id = fields[(int)RowField.Id], Error = mistake } : _scopes.Resolve(registration);
        }

        answer.Input = rest.Count > 0 ? rest : null;
        return answer;
    }

    private string? FromCells(TableRow row, string?[] fields, Dictionary<string, JsonElement> rest)
    {
        for (int i = 0; i < _headers.Count; i++)
        {
            int field = Array.IndexOf(_columns, i);
            if (field >= 0)
            {
                fields[field] = row.Cells[i];
            }

            if (field < 0 || !IsEchoed((RowField)field))
            {
                rest[_headers[i]] = JsonSerializer.SerializeToElement(row.Cells[i], TextJson.Default.String);
            }
        }

        return null;
    }

    /// <summary>Fields that the answer holds by itself.</summary>
    private static bool IsEchoed(RowField field) => field is RowField.Id or RowField.Enterprise or RowField.Activity;

    private static string? FromJson(TableRow row, string?[] fields, Dictionary<string, JsonElement> rest)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(row.Json!);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return $"第 {row.Number} 行不是一个 JSON 对象，请检查这一行。";
            }

            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (RowFields.Of(property.Name) is { } field && fields[(int)field] is null)
                {
                    fields[(int)field] = TextOf(property.Value);
                    if (IsEchoed(field))
                    {
                        continue;
                    }
                }

                rest[property.Name] = property.Value.Clone();
            }

            return null;
        }
        catch (JsonException)
        {
            return $"第 {row.Number} 行不是一个完整的 JSON 对象，请检查这一行。";
        }
    }

    private TableRow Flatten(TableRow row)
    {
        string[] cells = new string[_headers.Count];
        Array.Fill(cells, "");
        try
        {
            using JsonDocument document = JsonDocument.Parse(row.Json!);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return row with { Cells = cells, Json = null, Error = $"第 {row.Number} 行不是一个 JSON 对象，请检查这一行。" };
            }

            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (_positions.TryGetValue(property.Name, out int at))
                {
                    cells[at] = TextOf(property.Value) ?? "";
                }
            }

            return row with { Cells = cells, Json = null };
        }
        catch (JsonException)
        {
            return row with { Cells = cells, Json = null, Error = $"第 {row.Number} 行不是一个完整的 JSON 对象，请检查这一行。" };
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };
}
