using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit as JSON: camelCase, Chinese unescaped.</summary>
public static class AuditJson
{
    /// <summary>Settings of every report's JSON.</summary>
    public static JsonWriterOptions Settings { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a region's audit.</summary>
    public static void Write(Stream output, RegionAudit audit)
    {
        using Utf8JsonWriter json = new(output, Settings);
        json.WriteStartObject();
        json.WriteStartObject("region");
        json.WriteString("code", audit.Survey.Where.Region.Code);
        json.WriteString("name", audit.Survey.Place);
        json.WriteEndObject();
        json.WriteString("asOf", audit.Survey.Where.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Receipt(json, audit.Survey.Receipt);
        Summary(json, audit);
        Array(json, "rows", audit.Survey.Rows, (w, r) => Row(w, r));
        Array(json, "gaps", audit.Gaps, Gap);
        Array(json, "overlaps", audit.Overlaps, Overlap);
        Array(json, "departments", audit.Departments, Department);
        Findings(json, audit.DocumentFindings);
        Array(json, "notLoaded", audit.NotLoaded, static (w, n) =>
        {
            w.WriteStartObject();
            w.WriteString("by", n.By.Id);
            Strings(w, "titles", n.Titles);
            w.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>Writes the audit of one document.</summary>
    public static void Write(Stream output, SourceDocument document, IReadOnlyList<DocumentFinding> findings)
    {
        using Utf8JsonWriter json = new(output, Settings);
        json.WriteStartObject();
        json.WriteString("document", document.Id);
        json.WriteString("title", document.Title);
        Findings(json, findings);
        json.WriteEndObject();
    }

    /// <summary>Writes a row; with other reports' fields where <paramref name="more"/> adds them.</summary>
    internal static void Row(Utf8JsonWriter json, SurveyRow row, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject();
        json.WriteString("level", row.Matter.Level.ToString().ToLowerInvariant());
        json.WriteString("key", row.Matter.Key);
        json.WriteString("name", row.Matter.Name);
        Strings(json, "subjects", row.Matter.Subjects);
        json.WriteNumber("hazard", row.Matter.Hazard);
        json.WriteString("aspect", row.Matter.Aspect);
        json.WriteString("status", row.Status);
        json.WriteString("authority", row.Authority);
        Strings(json, "lead", row.Lead.Select(l => l.Department));
        Strings(json, "candidates", row.Candidates.Select(c => c.Department));
        Strings(json, "co", row.Co);
        json.WriteString("inheritedFrom", row.InheritedFrom);
        Basis(json, "basis", row.Basis);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    internal static void Receipt(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject("receipt");
        json.WriteString("rulebook", receipt.Rulebook);
        json.WriteString("engine", receipt.Engine);
        json.WriteEndObject();
    }

    internal static void Basis(Utf8JsonWriter json, string name, IEnumerable<Citation> citations) => Array(json, name, citations, static (w, c) =>
    {
        w.WriteStartObject();
        w.WriteString("document", c.Document);
        w.WriteString("title", c.Title);
        w.WriteString("clause", c.Clause);
        Strings(w, "terms", c.Terms);
        w.WriteEndObject();
    });

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values) => Array(json, name, values, static (w, v) => w.WriteStringValue(v));

    internal static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Summary(Utf8JsonWriter json, RegionAudit audit)
    {
        json.WriteStartObject("summary");
        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            json.WriteStartObject(level.ToString().ToLowerInvariant());
            json.WriteNumber("total", audit.Summary.Count(level));
            foreach ((string status, _) in SurveyNames.Grades)
            {
                json.WriteNumber(status, audit.Summary.Count(level, status));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Gap(Utf8JsonWriter json, GapFinding gap)
    {
        json.WriteStartObject();
        json.WriteString("subject", gap.Subject);
        json.WriteNumber("hazard", gap.Hazard);
        Strings(json, "matters", gap.Rows.Select(r => r.Matter.Key));
        Basis(json, "unassignedBy", gap.Unassigned is { } listed ? [listed] : []);
        Basis(json, "excludedBy", gap.ExcludedBy);
        Closing(json, gap.Closing);
        json.WriteEndObject();
    }

    private static void Overlap(Utf8JsonWriter json, OverlapFinding overlap)
    {
        json.WriteStartObject();
        json.WriteString("subject", overlap.Subject);
        json.WriteNumber("hazard", overlap.Hazard);
        Strings(json, "matters", overlap.Rows.Select(r => r.Matter.Key));
        json.WriteString("lead", overlap.Lead);
        Array(json, "departments", overlap.Departments, static (w, d) =>
        {
            w.WriteStartObject();
            w.WriteString("department", d.Department);
            w.WriteString("role", d.Role);
            Basis(w, "basis", d.Basis);
            w.WriteEndObject();
        });
        Closing(json, overlap.Closing);
        json.WriteEndObject();
    }

    private static void Closing(Utf8JsonWriter json, ClosingClause closing)
    {
        json.WriteStartObject("proposal");
        json.WriteString("kind", closing.IsDrafted ? "建议稿" : "须先明确");
        json.WriteString("department", closing.Department);
        json.WriteString("document", closing.Document);
        json.WriteString("clause", closing.Clause);
        json.WriteString("sentence", closing.Sentence);
        json.WriteString("rule", closing.Rule);
        json.WriteString("reason", closing.Reason);
        json.WriteBoolean("closes", closing.Tried);
        Strings(json, "sideEffects", closing.SideEffects);
        Strings(json, "alsoCloses", closing.AlsoCloses);
        json.WriteEndObject();
    }

    private static void Department(Utf8JsonWriter json, DepartmentFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("department", finding.Department);
        json.WriteString("annexClass", finding.AnnexClass);
        json.WriteNumber("supervising", finding.Supervising);
        json.WriteNumber("other", finding.Other);
        json.WriteNumber("leads", finding.Leads);
        json.WriteString("finding", finding.Says);
        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, IReadOnlyList<DocumentFinding> findings) => Array(json, "documentFindings", findings, static (w, f) =>
    {
        w.WriteStartObject();
        w.WriteString("kind", f.Kind);
        w.WriteBoolean("problem", f.IsProblem);
        w.WriteString("document", f.Document);
        Strings(w, "clauses", f.Clauses);
        w.WriteString("subject", f.Subject);
        w.WriteString("says", f.Says);
        w.WriteEndObject();
    });
}
