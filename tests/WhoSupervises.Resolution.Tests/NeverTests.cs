using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Resolution.Tests;

/// <summary>What must never be answered.</summary>
public class NeverTests
{
    private static readonly string[] Counties = ["650102", "411002", "150623", "140221", "610802", "430482"];

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    [InlineData("150623")]
    [InlineData("430724")]
    public void Resolve_GlassWalkway_IsNotExpresslyGivenToWhoOnlyAssists(string region)
    {
        Answer answer = World.Ask(region, "玻璃栈道");
        if (answer.Status == "express")
        {
            answer.Lead.Should().OnlyContain(l => l.Role != "配合");
        }

        if (region == "650000")
        {
            answer.Lead.Where(l => l.Function == "文化和旅游").Should().BeEmpty("文化和旅游厅 only assists there");
        }
    }

    [Theory]
    [InlineData("煤矿")]
    [InlineData("非煤矿山")]
    [InlineData("金属非金属矿山")]
    [InlineData("露天矿")]
    public void Resolve_Mine_IsNotGivenToHumanResources(string mine)
    {
        foreach (string region in Counties.Append("100000"))
        {
            Answer answer = World.Ask(region, mine);
            Named(answer).Should().NotContain(a => a.Function == "人力资源和社会保障" || a.Department.Contains("人力资源", StringComparison.Ordinal), $"{mine} in {region}");
        }
    }

    [Fact]
    public void Resolve_MineInACounty_NamesNoCountyMineInspectorate()
    {
        foreach (string region in Counties)
        {
            string own = World.Resolver.Regions.Find(region).Region!.Name;
            foreach (string mine in new[] { "煤矿", "非煤矿山", "尾矿库" })
            {
                All(World.Ask(region, mine)).Should().NotContain(a => a.Department.Contains("矿山安全监察", StringComparison.Ordinal) && a.Department.StartsWith(own, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("100000", "能源监管")]
    [InlineData("650102", "海关")]
    [InlineData("650102", "民航")]
    [InlineData("650102", "铁路")]
    [InlineData("650102", "能源监管")]
    [InlineData("650102", "矿山安全监察")]
    public void NameOf_CentrallyManagedFunction_DerivesNoCountyOrgan(string region, string function)
    {
        var chain = World.Resolver.JurisdictionOf(region, World.Today, inherit: true).Jurisdiction!.Chain;
        (string name, _) = World.Resolver.Namer.NameOf(function, Model.Duties.OrganLevels.All, chain, World.Today);
        name.Should().NotStartWith("天山区").And.NotStartWith("乌鲁木齐市");
    }

    [Fact]
    public void Resolve_Draft_IsNeverCalledInForce()
    {
        foreach (Model.Cases.Case asked in World.Rulebook.Cases.Where(c => c.Region.Contains("魏都", StringComparison.Ordinal)))
        {
            Answer answer = World.Resolver.Resolve(PermutationTests.Put(asked));
            bool onDraft = answer.Lead.SelectMany(l => l.Basis).Any(b => World.Rulebook.Documents.Any(d => d.Id == b.Document && d.Standing == Model.Documents.Standing.Draft));
            if (onDraft)
            {
                answer.Authority.Should().Be("草案", asked.Name);
                answer.Notes.Should().Contain(n => n.Contains("征求意见稿", StringComparison.Ordinal), asked.Name);
            }
        }
    }

    [Fact]
    public void Resolve_AllCases_NoEnterpriseLeadsAsASupervisor()
    {
        HashSet<string> enterprises = [.. World.Rulebook.Organs.Where(o => o.Nature is OrganNature.Enterprise or OrganNature.OfficeHolder).Select(o => o.Name)];
        foreach (Model.Cases.Case asked in World.Rulebook.Cases)
        {
            Answer answer = World.Resolver.Resolve(PermutationTests.Put(asked));
            answer.Lead.Should().NotContain(l => enterprises.Contains(l.Department) && l.Aspect != "工作", asked.Name);
        }
    }

    [Theory]
    [InlineData("工贸企业")]
    [InlineData("酒店")]
    [InlineData("加油站")]
    [InlineData("养老院")]
    [InlineData("学校")]
    [InlineData("KTV")]
    public void Resolve_Industry_OverallSupervisionDoesNotLead(string enterprise)
    {
        foreach (string region in new[] { "650000", "411002", "150623", "150000", "650102" })
        {
            World.Ask(region, enterprise).Lead.Should().NotContain(l => l.Role == "综合监管", $"{enterprise} in {region}");
        }
    }

    [Theory]
    [InlineData("商场")]
    [InlineData("宾馆")]
    [InlineData("工厂")]
    public void Resolve_FireInspectionAfter2019_IsNotThePolice(string enterprise)
    {
        foreach (string region in Counties)
        {
            Answer answer = World.Ask(region, enterprise, "消防监督检查");
            answer.Lead.Should().NotContain(l => l.Function == "公安" && !l.Department.Contains("派出所", StringComparison.Ordinal), $"{enterprise} in {region}");
        }
    }

    [Fact]
    public void Resolve_AsOfToday_NeverAnswersWithABodyOfThePast()
    {
        foreach (Model.Cases.Case asked in World.Rulebook.Cases.Where(c => c.AsOf >= new DateOnly(2020, 1, 1)))
        {
            Answer answer = World.Resolver.Resolve(PermutationTests.Put(asked));
            All(answer).Should().NotContain(a => a.Department.EndsWith("安监局", StringComparison.Ordinal) || a.Department.EndsWith("安全生产监督管理局", StringComparison.Ordinal) || a.Department.EndsWith("质量技术监督局", StringComparison.Ordinal), asked.Name);
        }
    }

    [Fact]
    public void Resolve_SuccessorAnswers_OneDepartmentWithTheReasonTold()
    {
        Answer answer = World.Ask("150000", "危险化学品生产", asOf: World.Today, inherit: false);
        answer.Lead.Should().HaveCountLessThanOrEqualTo(1);
        if (answer.Lead is [{ Authority: "历史" }])
        {
            answer.Notes.Should().Contain(n => n.Contains("承担", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<Assignment> Named(Answer answer) => answer.Lead.Concat(answer.Candidates);

    private static IEnumerable<Assignment> All(Answer answer) => answer.Lead.Concat(answer.Candidates).Concat(answer.Co).Concat(answer.Conditional).Concat(answer.General);
}
