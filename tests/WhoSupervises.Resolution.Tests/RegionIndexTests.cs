using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Tests;

public class RegionIndexTests
{
    private static RegionIndex Index => World.Resolver.Regions;

    [Theory]
    [InlineData("650102", "650102")]
    [InlineData("新疆维吾尔自治区", "650000")]
    [InlineData("新疆", "650000")]
    [InlineData("内蒙古", "150000")]
    [InlineData("乌鲁木齐天山区", "650102")]
    [InlineData("新疆维吾尔自治区乌鲁木齐市天山区", "650102")]
    [InlineData("新疆/乌鲁木齐/天山区", "650102")]
    [InlineData("鄂前旗", "150623")]
    [InlineData("鄂托克前旗", "150623")]
    [InlineData("许昌市魏都区", "411002")]
    [InlineData("魏都", "411002")]
    [InlineData("北京市朝阳区", "110105")]
    [InlineData("全国", "100000")]
    [InlineData("喀什", "653100")]
    [InlineData("乌鲁木齐市高新区（新市区）", "650104")]
    [InlineData("乌鲁木齐市经济技术开发区(头屯河区)", "650106")]
    public void Find_CodeFullShortOrPath_FindsTheRegion(string text, string code)
    {
        RegionMatch match = Index.Find(text);
        match.Message.Should().BeNull();
        match.Region!.Code.Should().Be(code);
    }

    [Fact]
    public void Find_TextAfterACounty_IsKeptAsAddress()
    {
        RegionMatch match = Index.Find("河南省许昌市魏都区西大街道办事处");
        match.Region!.Code.Should().Be("411002");
        match.Address.Should().Be("西大街道办事处");
    }

    [Theory]
    [InlineData("鼓楼区", 4)]
    [InlineData("城关区", 2)]
    public void Find_NameOfSeveral_ListsThemAndAsks(string text, int atLeast)
    {
        RegionMatch match = Index.Find(text);
        match.Region.Should().BeNull();
        match.Candidates.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        match.Message.Should().StartWith($"地区「{text}」有 {match.Candidates.Count} 个同名：").And.EndWith("。请写明上级地区或直接用代码。");
    }

    [Theory]
    [InlineData("市辖区")]
    [InlineData("650101")]
    public void Find_StatisticalEntry_IsNoRegion(string text) => Index.Find(text).Region.Should().BeNull();

    [Fact]
    public void Find_UnknownName_SaysWhatToWriteAndTheNearest()
    {
        RegionMatch match = Index.Find("魏渡县");
        match.Region.Should().BeNull();
        match.Message.Should().StartWith("不认识地区「魏渡县」。请用六位区划代码、全称或“省+市+县”的写法。");
    }

    [Fact]
    public void ChainOf_County_EndsWithTheNation() =>
        Index.ChainOf(Index.Find("650102").Region!).Select(r => r.Code).Should().Equal("650102", "650100", "650000", "100000");

    [Fact]
    public void Find_EveryCountyByItsFullPath_FindsItself()
    {
        string[] lost = [.. World.Rulebook.Regions.Where(r => r is { Level: Model.Regions.RegionLevel.County, IsStatistical: false } && r.Code.All(char.IsAsciiDigit))
            .Where((_, i) => i % 7 == 0).Where(r => Index.Find(Index.PathOf(r)).Region?.Code != r.Code).Select(r => r.Code + Index.PathOf(r))];
        lost.Should().BeEmpty();
    }
}
