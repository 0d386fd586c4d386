using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Comparing;

/// <summary>Asks the same matters in several regions. Departments are compared by function, since each region has its own names.</summary>
public static class RegionComparer
{
    /// <summary>Compares two or more regions.</summary>
    public static Comparison Run(Resolver resolver, IReadOnlyList<Jurisdiction> regions, CancellationToken cancel = default)
    {
        IReadOnlyList<SurveyMatter> matters = MatterCatalogue.Of(resolver);
        Surveyor surveyor = new(resolver);
        return Of([.. regions.Select(r => surveyor.Run(r, matters, cancel))]);
    }

    /// <summary>Puts surveys of the same matters side by side.</summary>
    /// <param name="surveys">Two or more surveys made with the same rules.</param>
    public static Comparison Of(IReadOnlyList<Survey> surveys)
    {
        SurveyMatter[] matters = [.. surveys[0].Rows.Select(r => r.Matter)];
        ComparedMatter[] compared = new ComparedMatter[matters.Length];
        for (int i = 0; i < matters.Length; i++)
        {
            SurveyRow[] rows = [.. surveys.Select(s => s.Rows[i])];
            int led = rows.Count(r => r.Lead.Count > 0);
            compared[i] = new ComparedMatter(matters[i], rows, rows.Select(WhoLeads).Distinct(StringComparer.Ordinal).Count() > 1, led == 1 ? Array.FindIndex(rows, r => r.Lead.Count > 0) : -1);
        }

        return new Comparison(surveys, compared);
    }

    /// <summary>Who leads, told so that regions can be compared: functions, or names where no function is known.</summary>
    internal static string WhoLeads(SurveyRow row) => string.Join('、', row.Lead.Select(Identity).Order(StringComparer.Ordinal));

    private static string Identity(Assignment lead) => lead.Function ?? lead.Department;
}
