using System.Collections.Concurrent;
using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Resolution.Tests;

/// <summary>Anywhere in China: a sample of counties and what people ask most.</summary>
public class SweepTests
{
    private static readonly string[] Matters =
    [
        "加油站", "危险化学品生产", "烟花爆竹店", "煤矿", "非煤矿山", "建筑施工", "塔吊", "电梯", "锅炉", "压力容器", "液化石油气", "城镇燃气", "网吧", "KTV", "影院", "剧本杀", "密室逃脱", "酒店", "旅游景区", "大型游乐设施",
        "学校", "幼儿园", "校外培训机构", "医院", "养老院", "驾校", "网约车", "校车", "公共汽车", "快递网点", "水库", "农业机械", "渔船", "粮库", "商场", "物业公司", "劳务派遣", "民用爆炸物品", "大型群众性活动", "无人机",
    ];

    [Fact]
    public void Resolve_SampleOfCounties_AnswersEachMatterWithACitation()
    {
        Region[] counties = [.. World.Rulebook.Regions.Where(r => r is { Level: RegionLevel.County, IsStatistical: false }).OrderBy(r => r.Code, StringComparer.Ordinal)];
        Region[] sample = [.. counties.Where((_, i) => i % (counties.Length / 210) == 0)];
        sample.Should().HaveCountGreaterThanOrEqualTo(200);
        ConcurrentBag<string> faults = [];
        Parallel.ForEach(sample, county =>
        {
            foreach (string matter in Matters)
            {
                Answer answer = World.Ask(county.Code, matter);
                if (answer.Error is { } error)
                {
                    faults.Add($"{county.Name} {matter}: {error}");
                }

                if (answer.Lead.Any(l => l.Basis.Count == 0 || l.Basis.Any(b => b.Clause.Length == 0)))
                {
                    faults.Add($"{county.Name} {matter}: 没有依据");
                }
            }
        });

        faults.Should().BeEmpty();
    }

    [Fact]
    public void Resolve_ManyThreads_GiveTheSameAnswersAsOne()
    {
        string[] regions = ["650000", "411002", "150623", "650102"];
        (string Region, string Matter)[] asked = [.. regions.SelectMany(r => Matters.Select(m => (r, m)))];
        Resolver fresh = new(World.Rulebook);
        string[] alone = [.. asked.Select(a => AnswerJson.Line(World.Ask(a.Region, a.Matter)))];
        string[] together = new string[asked.Length];
        Parallel.For(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            together[i] = AnswerJson.Line(fresh.Resolve(new Understanding.Question { Region = asked[i].Region, Enterprise = asked[i].Matter, AsOf = World.Today })));

        together.Should().Equal(alone);
    }
}
