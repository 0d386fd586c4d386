using WhoSupervises.Reports.Surveys;

namespace WhoSupervises.Web.Auditing;

/// <summary>Industries of one level against the departments that lead their 小类.</summary>
internal sealed class HeatTable
{
    /// <summary>Departments that get a column of their own unless all are asked for.</summary>
    public const int Most = 14;

    private HeatTable(IReadOnlyList<HeatColumn> columns, IReadOnlyList<HeatBand> bands, int departments)
    {
        Columns = columns;
        Bands = bands;
        Departments = departments;
    }

    public IReadOnlyList<HeatColumn> Columns { get; }

    public IReadOnlyList<HeatBand> Bands { get; }

    /// <summary>How many departments lead anything here.</summary>
    public int Departments { get; }

    /// <summary>The map below a code; the department that leads most comes first, what nobody leads last.</summary>
    public static HeatTable Of(IndustryTree tree, string at, bool all)
    {
        (SurveyRow Row, SurveyRow[] Leaves)[] bands = [.. tree.Below(at).Select(r => (r, tree.Leaves(r).ToArray()))];
        string[] departments =
        [
            .. bands.SelectMany(b => b.Leaves).Where(l => l.Lead.Count > 0).GroupBy(l => l.Lead[0].Department, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
        ];
        string[] shown = all || departments.Length <= Most + 1 ? departments : departments[..Most];
        List<HeatColumn> columns = [.. shown.Select(d => new HeatColumn(d, "lead"))];
        if (shown.Length < departments.Length)
        {
            columns.Add(new HeatColumn($"其他 {departments.Length - shown.Length} 个部门", "rest"));
        }

        columns.Add(new HeatColumn("牵头未定", "open"));
        columns.Add(new HeatColumn(HeatColumn.Gap, "gap"));
        Dictionary<string, int> places = shown.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i, StringComparer.Ordinal);
        HeatBand[] counted = [.. bands.Select(b => new HeatBand(b.Row, b.Leaves.Length, Count(b.Leaves, places, columns)))];
        return new HeatTable(columns, counted, departments.Length);
    }

    /// <summary>Whether a matter falls to a column named in a link.</summary>
    public static bool Holds(string column, SurveyRow row) => column switch
    {
        HeatColumn.Open => row.Lead.Count == 0 && row.Status != "gap",
        HeatColumn.Gap => row.Lead.Count == 0 && row.Status == "gap",
        _ => row.Lead.Count > 0 && row.Lead[0].Department == column,
    };

    private static int[] Count(SurveyRow[] leaves, Dictionary<string, int> places, List<HeatColumn> columns)
    {
        int[] counts = new int[columns.Count];
        foreach (SurveyRow leaf in leaves)
        {
            counts[leaf.Lead.Count == 0 ? columns.Count - (leaf.Status == "gap" ? 1 : 2) : places.GetValueOrDefault(leaf.Lead[0].Department, columns.Count - 3)]++;
        }

        return counts;
    }
}
