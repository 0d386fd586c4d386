using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Web.Hosting;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Api;

/// <summary>What the rules know: regions, subjects, documents.</summary>
internal sealed class ListApi(RulesKeeper keeper)
{
    private const int Most = 100;
    private static readonly string[] Levels = ["nation", "province", "city", "county"];

    /// <summary>A region for the API.</summary>
    public static RegionItem Item(ServedRules rules, Region region) => new(
        region.Code,
        region.Name,
        rules.Resolver.Regions.PathOf(region) is { Length: > 0 } path ? path : region.Name,
        Levels[(int)region.Level],
        rules.Rulebook.Documents.Count(d => d.Region == region.Code));

    /// <summary><c>/api/v1/regions</c>: those that q means or that hold it; without q those with documents of their own.</summary>
    public Task RegionsAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        string wanted = Text(context, "q");
        if (Reply.IsHeld(context, rules.Tag("regions|" + wanted)))
        {
            return Task.CompletedTask;
        }

        var index = rules.Resolver.Regions;
        IEnumerable<Region> found = wanted.Length == 0
            ? rules.Rulebook.Documents.Select(d => d.Region).Distinct(StringComparer.Ordinal).Where(index.ByCode.ContainsKey).Select(c => index.ByCode[c])
            : index.Find(wanted) is { } match ? (match.Region is { } one ? [one] : match.Candidates).Concat(index.Suggest(wanted, Most)).Distinct() : [];
        List<RegionItem> items = [.. found.Take(Most).Select(r => Item(rules, r))];
        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(items, WebJson.Readable.ListRegionItem), Reply.Json);
    }

    /// <summary><c>/api/v1/subjects</c>: those whose name or alias holds q; without q the first by name.</summary>
    public Task SubjectsAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        string wanted = Text(context, "q");
        if (Reply.IsHeld(context, rules.Tag("subjects|" + wanted)))
        {
            return Task.CompletedTask;
        }

        bool Holds(string name) => name.Contains(wanted, StringComparison.OrdinalIgnoreCase);
        List<SubjectItem> items =
        [
            .. rules.Rulebook.Subjects.Where(s => wanted.Length == 0 || Holds(s.Name) || s.Aliases.Any(Holds))
                .OrderBy(s => s.Name != wanted).ThenBy(s => !Holds(s.Name)).ThenBy(s => s.Name.Length).Take(Most)
                .Select(s => new SubjectItem(s.Name, s.Aliases, s.Codes, [.. s.Edges.Where(e => e.Kind is EdgeKind.KindOf or EdgeKind.Sector).Select(e => e.Target)])),
        ];
        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(items, WebJson.Readable.ListSubjectItem), Reply.Json);
    }

    /// <summary><c>/api/v1/documents</c>: all of them, without clauses.</summary>
    public Task DocumentsAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        if (Reply.IsHeld(context, rules.Tag("documents")))
        {
            return Task.CompletedTask;
        }

        List<DocumentItem> items = [.. rules.Rulebook.Documents.Select(d => Item(d, withClauses: false))];
        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(items, WebJson.Readable.ListDocumentItem), Reply.Json);
    }

    /// <summary><c>/api/v1/documents/{id}</c>: one with its clauses.</summary>
    public Task DocumentAsync(HttpContext context)
    {
        ServedRules rules = keeper.Current;
        string id = context.Request.RouteValues["id"] as string ?? "";
        SourceDocument? document = rules.Rulebook.Documents.FirstOrDefault(d => d.Id == id);
        if (document is null)
        {
            return Problem.NotFound($"没有代号为「{(id.Length > 60 ? id[..60] : id)}」的文件；/api/v1/documents 列出全部文件。").SendAsync(context);
        }

        if (Reply.IsHeld(context, rules.Tag("document|" + id)))
        {
            return Task.CompletedTask;
        }

        return Reply.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(Item(document, withClauses: true), WebJson.Readable.DocumentItem), Reply.Json);
    }

    private static string Text(HttpContext context, string name)
    {
        string text = context.Request.Query[name].ToString().Trim();
        return text.Length > 60 ? text[..60] : text;
    }

    private static DocumentItem Item(SourceDocument d, bool withClauses) => new()
    {
        Id = d.Id,
        Title = d.Title,
        Region = d.Region,
        Kind = DocumentWords.KindOf(d),
        Standing = DocumentWords.StandingOf(d),
        Number = d.Number,
        Issuer = d.Issuer,
        Promulgated = Day(d.Promulgated),
        Effective = Day(d.Effective),
        Repealed = Day(d.Repealed),
        Clauses = withClauses ? [.. d.Clauses.Select(c => new ClauseItem(c.Path.ToString(), c.Organ?.Name, [.. c.Provisions.Select(DocumentWords.Says)]))] : null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
