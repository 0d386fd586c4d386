using WhoSupervises.Documents.Citations;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Reports.Tests.Auditing;

/// <summary>The rulebook of this repository, loaded once, and audits of it.</summary>
internal static class Shipped
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<Resolver> Loaded = new(() => new Resolver(Read()));
    private static readonly Lazy<RegionAudit> OfXinjiang = new(() => RegionAuditor.Run(Resolver, Where("650000")));
    private static readonly Lazy<RegionAudit> OfWeidu = new(() => RegionAuditor.Run(Resolver, Where("411002")));

    public static string Root
    {
        get
        {
            string? at = AppContext.BaseDirectory;
            while (at is not null && !File.Exists(Path.Combine(at, "WhoSupervises.sln")))
            {
                at = Path.GetDirectoryName(at);
            }

            return at ?? throw new InvalidOperationException("WhoSupervises.sln not found above the tests");
        }
    }

    public static string SourcesFolder => Path.Combine(Path.GetDirectoryName(Root)!, "shared", "sources");

    public static Resolver Resolver => Loaded.Value;

    public static RegionAudit Audit(string region) => region == "650000" ? OfXinjiang.Value : OfWeidu.Value;

    public static Jurisdiction Where(string region, Resolver? resolver = null)
    {
        (Jurisdiction? where, string? error) = (resolver ?? Resolver).JurisdictionOf(region, Day, inherit: true);
        return where ?? throw new InvalidOperationException(error);
    }

    public static SourceDocument Document(string id) => Resolver.Rules.Document(id);

    public static OfficialTexts Texts() => new(SourcesFolder);

    /// <summary>A duty of the Xinjiang rules that alone settles its subject: 监管 without limits, nothing else on the subject, no umbrella term, express.</summary>
    public static (Duty Duty, string Subject) OnlyDuty()
    {
        CompiledRulebook rules = Resolver.Rules;
        foreach (Duty duty in Document("xinjiang-sange-bixu").Clauses.SelectMany(c => c.Provisions).OfType<Duty>()
            .Where(d => d is { Verb: Verb.Supervise, Condition: null, Qualifier: null, Aspect: null, Stages.IsEmpty: true, Actors.IsEmpty: true, Places.IsEmpty: true, Exclusions.IsEmpty: true } && d.Subjects.Length == 1))
        {
            int subject = rules.Graph.IndexOf(duty.Subjects[0].Subject);
            bool isExpress = Audit("650000").Survey.Rows.Any(r => r.Matter.Key == duty.Subjects[0].Subject && r.Status == "express" && r.Lead[0].Function != "体育");
            if (isExpress && rules.ChargesOn(subject).Length == 1 && rules.Graph.EdgesOf(subject).Length == 0 && rules.Graph.MembersOf(subject).Length == 0)
            {
                return (duty, duty.Subjects[0].Subject);
            }
        }

        throw new InvalidOperationException("no such duty");
    }

    private static Rulebook Read()
    {
        RulebookLoadResult loaded = RulebookLoader.Load([Path.Combine(Root, "rules")]);
        return loaded.Rulebook ?? throw new InvalidOperationException(loaded.Diagnostics.First(d => d.Severity == Model.Diagnostics.Severity.Error).ToString());
    }
}
