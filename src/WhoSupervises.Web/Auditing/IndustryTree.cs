using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Web.Auditing;

/// <summary>The industries of a survey from 门类 down to 小类.</summary>
internal sealed class IndustryTree
{
    private readonly ILookup<string, SurveyRow> _children;
    private readonly Dictionary<string, SurveyRow> _rows;

    public IndustryTree(Survey survey)
    {
        _children = survey.Rows.Where(r => r.Matter.IsIndustry).ToLookup(r => r.Matter.Parent, StringComparer.Ordinal);
        _rows = survey.Rows.Where(r => r.Matter.IsIndustry).ToDictionary(r => r.Matter.Key, StringComparer.Ordinal);
    }

    /// <summary>The industry of a code, or null.</summary>
    public SurveyRow? Find(string code) => _rows.GetValueOrDefault(code);

    /// <summary>The industries directly below a code; below nothing, the 门类.</summary>
    public IReadOnlyList<SurveyRow> Below(string code) => [.. _children[code]];

    /// <summary>The industries from the 门类 down to a code, itself last.</summary>
    public IReadOnlyList<SurveyRow> PathTo(string code)
    {
        List<SurveyRow> path = [];
        for (SurveyRow? at = Find(code); at is not null; at = Find(at.Matter.Parent))
        {
            path.Insert(0, at);
        }

        return path;
    }

    /// <summary>The industries below a code that have none below them; the industry itself where it has none.</summary>
    public IEnumerable<SurveyRow> Leaves(SurveyRow row) =>
        _children.Contains(row.Matter.Key) ? _children[row.Matter.Key].SelectMany(Leaves) : [row];

    /// <summary>Codes of an industry and everything below it.</summary>
    public IEnumerable<string> Within(string code) => _children[code].SelectMany(c => Within(c.Matter.Key)).Prepend(code);
}
