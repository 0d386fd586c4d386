using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>What an answer must never do, tried on every subject of the vocabulary.</summary>
public sealed class NeverTests
{
    private static readonly string[] Regions = ["650000", "411002", "150623", "150000", "330106"];

    private static readonly Lazy<(string Region, string Subject, Answer Answer)[]> All = new(() =>
    [
        .. Regions.SelectMany(r => Rules.Rulebook.Subjects.Select(s => (r, s.Name, Ask(r, s.Name)))),
    ]);

    [Fact]
    public void Answer_AnySubject_IsGivenWithoutError() => All.Value.Where(a => a.Answer.Error is not null).Select(a => $"{a.Region} {a.Subject}：{a.Answer.Error}").Should().BeEmpty();

    [Fact]
    public void Lead_AnySubject_NeverOnlyAssists() =>
        All.Value.Where(a => a.Answer.Lead.Exists(l => l.Role == "配合")).Select(a => $"{a.Region} {a.Subject}：{a.Answer.Lead[0].Department}").Should().BeEmpty();

    [Fact]
    public void Lead_Industry_IsNeverGeneralSupervision() =>
        All.Value.Where(a => a.Answer.Lead.Exists(l => l.Role == "综合监管" && l.Aspect == "行业")).Select(a => $"{a.Region} {a.Subject}：{a.Answer.Lead[0].Department}").Should().BeEmpty();

    [Fact]
    public void Authority_DraftLeads_IsNeverInForce() =>
        All.Value.Where(a => a.Answer.Lead.Exists(l => l.Basis.Any(b => b.Document == "weidu-zhize-qingdan")) && a.Answer.Authority == "现行").Select(a => $"{a.Region} {a.Subject}").Should().BeEmpty();

    [Fact]
    public void Lead_AnySubject_CitesAClause() =>
        All.Value.Where(a => a.Answer.Lead.Exists(l => l.Basis.Count == 0)).Select(a => $"{a.Region} {a.Subject}").Should().BeEmpty();

    [Theory]
    [InlineData("650000")]
    [InlineData("150000")]
    [InlineData("411002")]
    [InlineData("140122")]
    public void Lead_Mine_IsNeverHumanResources(string region)
    {
        foreach (string mine in new[] { "煤矿", "非煤矿山", "采石场" })
        {
            Ask(region, mine).Lead.Should().NotContain(l => l.Function == "人力资源和社会保障", mine);
        }
    }

    [Fact]
    public void GlassWalkway_Xinjiang_IsNotExpressForWhoOnlyAssists()
    {
        Answer answer = Ask("650000", "玻璃栈道");

        (answer.Status == "express" && answer.Lead.Exists(l => l.Function == "文化和旅游")).Should().BeFalse();
    }

    private static Answer Ask(string region, string subject) => Rules.Resolver.Resolve(new Question { Region = region, Enterprise = subject, AsOf = new DateOnly(2026, 11, 1) });
}
