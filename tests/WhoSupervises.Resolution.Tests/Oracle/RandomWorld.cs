using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>Small rulebooks made up at random, dense enough that every principle has something to decide.</summary>
internal sealed class RandomWorld(Random random)
{
    private static readonly string[] Aspects = ["行业", "行业", "行业", "消防", "特种设备", "工作", "综合"];
    private static readonly string[] Functions = ["甲职能", "乙职能", "丙职能", "丁职能"];
    private static readonly string[] StageNames = ["生产", "经营", "销售", "运输", "道路运输", "使用", "许可", "运行"];
    private readonly string[] _subjects = [.. Enumerable.Range(0, 14).Select(i => "事" + i)];
    private int _line;

    public Rulebook Make(ImmutableArray<Principle> principles) => new()
    {
        Fingerprint = "random",
        Subjects = [.. _subjects.Select((s, i) => MakeSubject(s, i))],
        Stages = [.. StageNames.Select(s => new Stage { Name = s, Broader = s switch { "销售" => ["经营"], "道路运输" => ["运输"], _ => [] } })],
        Regions = [new("100000", "全国", "", RegionLevel.Nation), new("650000", "省", "100000", RegionLevel.Province), new("650100", "市", "650000", RegionLevel.City), new("650102", "县", "650100", RegionLevel.County)],
        Functions = [.. Functions.Select(f => new OrganFunction { Name = f, NationalName = f + "部", ProvinceName = f + "厅", CityName = f + "局", CountyName = f + "局" })],
        Organs = [.. Enumerable.Range(0, 9).Select(MakeOrgan)],
        Successions = [.. Enumerable.Range(0, random.Next(4)).Select(_ => MakeSuccession())],
        Documents = [.. Enumerable.Range(0, 5).Select(MakeDocument)],
        Rulings = [.. Enumerable.Range(0, random.Next(2)).Select(MakeRuling)],
        Principles = Some(principles),
    };

    public NaiveMatter Ask(Rulebook rulebook, NaiveGraph graph)
    {
        string[] focus = Subjects(1, 2);
        string[] context = random.Next(3) == 0 ? Subjects(1, 2) : [];
        return new NaiveMatter
        {
            Region = Pick("650000", "650100", "650102", "100000"),
            AsOf = new DateOnly(random.Next(2005, 2027), 6, 1),
            Inherit = random.Next(4) > 0,
            Focus = focus,
            Context = [.. context.Except(focus)],
            Places = random.Next(4) == 0 ? Subjects(1, 1) : [],
            Stated = random.Next(2) == 0 ? [Pick(StageNames)] : [],
            Implied = random.Next(4) == 0 ? [Pick(StageNames)] : [],
            Excluded = random.Next(12) == 0 ? Subjects(1, 1) : [],
            Aspect = graph.AspectOf(focus[^1]),
            AsksGeneral = random.Next(10) == 0,
            Main = random.Next(4) == 0 ? focus[0] : null,
            Facts = random.Next(3) == 0 ? [(Pick("审批部门", "主办单位", "受益单位"), Pick([.. rulebook.Organs.Select(o => o.Name)]), random.Next(5) == 0 ? null : Pick(Functions))] : [],
        };
    }

    private Subject MakeSubject(string name, int index) => new()
    {
        Name = name,
        Aspect = random.Next(4) == 0 ? Pick(Aspects) : null,
        Edges = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => MakeEdge(index)).Where(e => e.Target != name).DistinctBy(e => e.Target)],
        Members = random.Next(10) == 0 ? [Pick(_subjects)] : [],
    };

    /// <summary>Mostly up to an earlier subject, now and then anywhere, so that circles occur too.</summary>
    private SubjectEdge MakeEdge(int index)
    {
        EdgeKind kind = random.Next(8) switch { 0 => EdgeKind.Sector, 1 => EdgeKind.LocatedIn, 2 => EdgeKind.Involves, 3 => EdgeKind.MayInvolve, _ => EdgeKind.KindOf };
        return new SubjectEdge(kind, _subjects[random.Next(25) == 0 ? random.Next(_subjects.Length) : random.Next(index + 1)]);
    }

    private Organ MakeOrgan(int index) => new()
    {
        Name = "部门" + index,
        Region = Pick("650000", "650100", "650102", "100000"),
        Functions = random.Next(6) == 0 ? [] : [Pick(Functions)],
        Nature = random.Next(4) == 0 ? (OrganNature)random.Next(10) : OrganNature.Government,
        LicensingOnly = random.Next(8) == 0,
    };

    private Succession MakeSuccession()
    {
        string from = Pick(Functions);
        return new Succession { From = from, To = Pick([.. Functions.Where(f => f != from)]), Date = new DateOnly(random.Next(2006, 2024), random.Next(1, 13), 2), Subjects = random.Next(2) == 0 ? [Pick(_subjects)] : [] };
    }

    private SourceDocument MakeDocument(int index)
    {
        string id = "doc" + index;
        DateOnly from = new(random.Next(2000, 2024), 1, 1);
        return new SourceDocument
        {
            Id = id,
            Title = "文件" + index,
            Region = Pick("650000", "650100", "650102", "100000"),
            Kind = (DocumentKind)random.Next(5),
            Standing = random.Next(6) switch { 0 => Standing.Draft, 1 => Standing.Repealed, _ => Standing.InForce },
            Effective = random.Next(5) == 0 ? null : from,
            NotBefore = random.Next(2) == 0 ? from : null,
            Repealed = random.Next(6) == 0 ? from.AddYears(random.Next(1, 20)) : null,
            Version = random.Next(3) == 0 ? from.AddYears(random.Next(0, 5)) : null,
            Clauses = [.. Enumerable.Range(1, 7).Select(i => MakeClause(id, i))],
        };
    }

    private RuleClause MakeClause(string document, int article)
    {
        ClauseReference at = new(document, new ClausePath(article));
        Provision provision = random.Next(14) switch
        {
            0 => new StatedPrinciple { Clause = at, Name = Pick("谁主管谁负责", "谁为主谁牵头", "谁审批谁负责", "谁靠近谁牵头", "业务相近", "谁举办谁负责") },
            1 => new UnassignedSectors { Clause = at, Subjects = [Pick()] },
            2 => new Procedure { Clause = at, Name = Pick(_subjects), Body = "部门" + random.Next(9) },
            _ => MakeDuty(at),
        };
        return new RuleClause(at.Path, null, [provision], default);
    }

    private Duty MakeDuty(ClauseReference at) => new()
    {
        Clause = at,
        Position = new SourcePosition("random.rules", ++_line, 1),
        Organ = random.Next(3) == 0 ? new OrganReference(Pick(Functions), true, Pick(OrganLevels.All, OrganLevels.National | OrganLevels.Province, OrganLevels.Local)) : new OrganReference("部门" + random.Next(9)),
        Verb = random.Next(3) == 0 ? (Verb)random.Next(8) : Verb.Supervise,
        Subjects = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick())],
        Stages = random.Next(4) == 0 ? [Pick(StageNames)] : [],
        Actors = random.Next(7) == 0 ? [Pick()] : [],
        Places = random.Next(8) == 0 ? [Pick()] : [],
        Exclusions = random.Next(5) == 0 ? [Pick()] : [],
        Condition = random.Next(15) == 0 ? "另有条件" : null,
        Qualifier = random.Next(6) == 0 ? Pick("按照职责分工", "国家监察") : null,
        Aspect = random.Next(10) == 0 ? Pick(Aspects) : null,
        OwnerInferred = random.Next(12) == 0,
    };

    private Ruling MakeRuling(int index) => new()
    {
        Body = "政府",
        Instrument = "认定" + index,
        Region = Pick("650000", "650100", "650102"),
        From = new DateOnly(random.Next(2005, 2025), 1, 1),
        Subjects = [Pick()],
        Organ = random.Next(2) == 0 ? new OrganReference(Pick(Functions), true) : new OrganReference("部门" + random.Next(9)),
    };

    /// <summary>Now and then a principle is missing, or the stages and strengths are other than usual.</summary>
    private ImmutableArray<Principle> Some(ImmutableArray<Principle> principles) =>
        [.. principles.Where(_ => random.Next(12) > 0).Select(p => random.Next(5) == 0 ? p with { Strength = random.Next(1, 5) * 20 } : p)];

    private Term Pick() => new(Pick(_subjects));

    private T Pick<T>(params T[] all) => all[random.Next(all.Length)];

    private string[] Subjects(int least, int most) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Pick(_subjects)).Distinct()];
}
