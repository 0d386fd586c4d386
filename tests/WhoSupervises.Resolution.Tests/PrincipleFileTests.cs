using System.Text;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Tests;

/// <summary>Principles are text: one more file changes what its condition meets and nothing else.</summary>
public class PrincipleFileTests
{
    private const string WhoBenefits = """
        # 原则：谁受益谁负责
        - 阶段：7
        - 强度：70
        - 适用：始终

        ## 规则：受益单位牵头
        - 对：甲
        - 当：甲为受益单位所指
        - 则：甲牵头
        - 理由：受益的是{甲.部门}，由受益者牵头

        """;

    [Fact]
    public void Load_WhoBenefitsAddedAsOneFile_ChangesOnlyMattersThatNameTheBeneficiary()
    {
        string folder = Directory.CreateTempSubdirectory("whosupervises").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "principles"));
            File.WriteAllText(Path.Combine(folder, "principles", "who-benefits.principle"), WhoBenefits, Encoding.UTF8);
            Resolver with = new(World.Load([World.RulesFolder, folder]));
            (int compared, int changed, int changedWithout) = Count(with);
            compared.Should().BeGreaterThanOrEqualTo(5_000);
            changedWithout.Should().Be(0, "a matter that names no beneficiary is not touched");
            changed.Should().BePositive("an overlap whose beneficiary is named is settled");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Resolve_Cases_EveryPrincipleDecidesSomewhere()
    {
        HashSet<string> fired = [];
        foreach (Model.Cases.Case asked in World.Rulebook.Cases)
        {
            Answer answer = World.Resolver.Resolve(PermutationTests.Put(asked));
            fired.UnionWith(answer.Steps.Select(s => s.Principle));
            fired.UnionWith(answer.Defeated.Select(d => d.Principle));
            fired.UnionWith(answer.Lead.Select(l => l.Principle ?? ""));
        }

        string[] silent = [.. World.Rulebook.Principles
            // 有权机关认定 needs a recorded ruling and 谁为主谁牵头 the businesses of a whole scope; a case states neither.
            .Where(p => p.Rules.Length > 0 && p.Name is not ("有权机关认定" or "谁为主谁牵头") && !fired.Contains(p.Name)).Select(p => p.Name)];
        silent.Should().BeEmpty("each principle is planted in at least one case");
    }

    [Fact]
    public void Resolve_RecordedRuling_DecidesWhatTheDocumentsLeaveOpen()
    {
        string clauses = "## 第一条\n- 部门：自治区甲厅\n- 监管：娱乐场所\n\n## 第二条\n- 部门：自治区乙厅\n- 监管：旅馆";
        string ruling = "# 认定：电竞酒店由乙厅负责\n- 机关：自治区人民政府\n- 文书：某政办〔2024〕1号\n- 地区：650000\n- 自：2024-01-01\n- 止：2026-01-01\n- 事项：电竞酒店\n- 部门：自治区乙厅";
        Resolver ruled = SmallRules.Load(SmallRules.Document(clauses), ruling);
        ruled.Ask("电竞酒店", asOf: new DateOnly(2023, 12, 31)).Lead.Should().BeEmpty("the ruling is not made yet");
        ruled.Ask("电竞酒店", asOf: new DateOnly(2024, 1, 1)).Leads().Should().Be("自治区乙厅");
        ruled.Ask("电竞酒店", asOf: new DateOnly(2025, 12, 31)).Defeated.Should().Contain(d => d.Department == "自治区甲厅" && d.Principle == "有权机关认定");
        ruled.Ask("电竞酒店", asOf: new DateOnly(2026, 1, 1)).Lead.Should().BeEmpty("its last day was the day before");
    }

    [Fact]
    public void Resolve_RecordedRuling_IsCitedByInstrumentBodyAndDay()
    {
        string clause = SmallRules.Document("## 第一条\n- 部门：自治区甲厅\n- 监管：旅馆");
        string ruling = "# 认定：电竞酒店由乙厅负责\n- 机关：自治区安全生产委员会\n- 文书：某安委〔2024〕1号\n- 地区：650000\n- 自：2024-01-01\n- 事项：电竞酒店\n- 部门：自治区乙厅";

        Citation cited = SmallRules.Load(clause, ruling).Ask("电竞酒店", asOf: new DateOnly(2024, 5, 1)).Lead.Single().Basis.Single();

        (cited.Title, cited.Clause).Should().Be(("某安委〔2024〕1号", "自治区安全生产委员会认定（自2024-01-01）"));
    }

    [Fact]
    public void Resolve_LocalRegulationAndCircularDiffer_TheHigherRankHolds()
    {
        string regulation = SmallRules.Document("## 第一条\n- 部门：自治区甲厅\n- 监管：旅馆", id: "tiaoli", kind: "地方性法规");
        string circular = SmallRules.Document("## 第一条\n- 部门：自治区乙厅\n- 监管：旅馆", id: "tongzhi", from: "2020-01-01");
        Answer answer = SmallRules.Load(regulation, circular).Ask("旅馆");
        answer.Leads().Should().Be("自治区甲厅");
        answer.Defeated.Should().Contain(d => d.Department == "自治区乙厅" && d.Principle == "上位法优先");
    }

    [Fact]
    public void Decide_SeveralBusinesses_TheMainOnesDepartmentLeadsWhereADocumentSaysSo()
    {
        const string Clauses = "## 第二条\n- 部门：自治区甲厅\n- 监管：娱乐场所\n\n## 第三条\n- 部门：自治区乙厅\n- 监管：旅馆";
        Resolver stated = SmallRules.Load(SmallRules.Document("## 第一条\n- 原则：谁为主谁牵头\n\n" + Clauses));
        Resolver silent = SmallRules.Load(SmallRules.Document(Clauses));
        LeadsOfMain(stated).Should().Equal("自治区乙厅");
        LeadsOfMain(silent).Should().BeEmpty();
    }

    private static IReadOnlyList<string> LeadsOfMain(Resolver small)
    {
        int[] focus = [small.Rules.Graph.IndexOf("娱乐场所"), small.Rules.Graph.IndexOf("旅馆")];
        return small.LeadNames(small.Decide(new Matter { Jurisdiction = small.JurisdictionOf("650000", World.Today, inherit: true).Jurisdiction!, Focus = focus, Main = focus[1] }));
    }

    private static (int Compared, int Changed, int ChangedWithout) Count(Resolver with)
    {
        Random random = new(7);
        Jurisdiction[] places = [.. new[] { "650000", "411002", "150000", "650102" }.Select(r => World.Resolver.JurisdictionOf(r, World.Today, inherit: true).Jurisdiction!)];
        Jurisdiction[] same = [.. places.Select(p => with.JurisdictionOf(p.Region.Code, World.Today, inherit: true).Jurisdiction!)];
        string[] functions = [.. World.Rulebook.Functions.Select(f => f.Name)];
        (int compared, int changed, int changedWithout) = (0, 0, 0);
        for (int i = 0; i < 6_000; i++)
        {
            int place = random.Next(places.Length);
            int focus = random.Next(World.Resolver.Rules.Graph.Count);
            Matter plain = Make(places[place], focus, null);
            Decision before = World.Resolver.Decide(plain);
            string? beneficiary = i % 2 == 0 ? Beneficiary(before) ?? functions[random.Next(functions.Length)] : null;
            string first = Describe(World.Resolver.Rules, World.Resolver.Decide(Make(places[place], focus, beneficiary)));
            string second = Describe(with.Rules, with.Decide(Make(same[place], focus, beneficiary)));
            compared++;
            changed += first != second ? 1 : 0;
            changedWithout += first != second && beneficiary is null ? 1 : 0;
        }

        return (compared, changed, changedWithout);
    }

    private static string? Beneficiary(Decision decision) =>
        decision.Status == ResolutionStatus.Overlap
            ? decision.Candidates.Where(c => c.State == CandidateState.Active).Select(c => World.Resolver.Rules.Charges[c.Charge].Function).FirstOrDefault(f => f is not null)
            : null;

    private static Matter Make(Jurisdiction where, int focus, string? beneficiary) => new()
    {
        Jurisdiction = where,
        Focus = [focus],
        Aspect = World.Resolver.Rules.Graph.AspectOf(focus),
        Facts = beneficiary is null ? [] : [new MatterFact("受益单位", beneficiary, beneficiary)],
    };

    private static string Describe(CompiledRulebook rules, Decision decision) =>
        $"{decision.Status} {string.Join(' ', decision.Leads)} {string.Join(' ', decision.Candidates.Select(c => $"{rules.Charges[c.Charge].Id}:{c.State}"))}";
}
