using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Web.Asking;

/// <summary>Names that begin with or hold what a person has typed so far.</summary>
internal sealed class NameSuggester
{
    private readonly Resolver _resolver;
    private readonly Suggestion[] _subjects;
    private readonly Suggestion[] _activities;
    private readonly Suggestion[] _departments;

    public NameSuggester(Resolver resolver)
    {
        _resolver = resolver;
        Model.Rulebook rules = resolver.Rules.Source;
        Suggestion[] subjects = [.. rules.Subjects.SelectMany(s => s.Aliases.Select(a => new Suggestion(a, a == s.Name ? "" : "即" + s.Name)).Prepend(new Suggestion(s.Name, "")))];
        _subjects = Sorted(subjects.Concat(rules.Industries.Select(i => new Suggestion(i.Name, "行业 " + i.Code))));
        _activities = Sorted(subjects.Concat(rules.Stages.SelectMany(s => s.Aliases.Append(s.Name)).Select(n => new Suggestion(n, "环节"))));
        _departments = Sorted(rules.Functions.Select(f => new Suggestion(f.Name, "职能")).Concat(rules.Organs.Select(o => new Suggestion(o.Name, RegionName(o.Region)))));
    }

    /// <summary>Suggestions of a kind: region, subject, activity or department; empty for other kinds.</summary>
    public IReadOnlyList<Suggestion> Find(string kind, string text, int most)
    {
        string wanted = text.Trim();
        if (wanted.Length is 0 or > 40)
        {
            return [];
        }

        return kind switch
        {
            "region" => Regions(wanted, most),
            "subject" => Among(_subjects, wanted, most),
            "activity" => Among(_activities, wanted, most),
            "department" => Among(_departments, wanted, most),
            _ => [],
        };
    }

    private static Suggestion[] Sorted(IEnumerable<Suggestion> all) =>
        [.. all.DistinctBy(s => s.Value, StringComparer.Ordinal).OrderBy(s => s.Value.Length).ThenBy(s => s.Value, StringComparer.Ordinal)];

    private static Suggestion[] Among(Suggestion[] all, string wanted, int most)
    {
        List<Suggestion> begins = [];
        List<Suggestion> holds = [];
        foreach (Suggestion suggestion in all)
        {
            int at = suggestion.Value.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
            if (at == 0)
            {
                begins.Add(suggestion);
                if (begins.Count == most)
                {
                    break;
                }
            }
            else if (at > 0 && holds.Count < most)
            {
                holds.Add(suggestion);
            }
        }

        return [.. begins.Concat(holds).Take(most)];
    }

    private string RegionName(string code) => _resolver.Regions.ByCode.TryGetValue(code, out Region? region) ? region.Name : code;

    /// <summary>A region's code in full leads; a path (新疆天山) finds what the index finds.</summary>
    private Suggestion[] Regions(string wanted, int most)
    {
        RegionIndex index = _resolver.Regions;
        RegionMatch match = index.Find(wanted);
        IEnumerable<Region> found = match.Region is { } one ? [one] : match.Candidates;
        return [.. found.Concat(index.Suggest(wanted, most)).Distinct().Take(most).Select(r => new Suggestion(index.PathOf(r) is { Length: > 0 } path ? path : r.Name, r.Code))];
    }
}
