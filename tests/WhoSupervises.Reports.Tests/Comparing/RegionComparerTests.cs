using System.Text.Json;
using System.Xml;
using FluentAssertions;
using WhoSupervises.Reports.Comparing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Reports.Tests.Auditing;
using Xunit;

namespace WhoSupervises.Reports.Tests.Comparing;

public class RegionComparerTests
{
    private static readonly Lazy<Comparison> Compared = new(() => RegionComparer.Run(Shipped.Resolver, [Shipped.Where("650000"), Shipped.Where("411002")]));

    [Fact]
    public void Run_TwoRegions_EachMatterHasBothAnswers()
    {
        Comparison comparison = Compared.Value;

        comparison.Matters.Should().HaveCount(MatterCatalogue.Of(Shipped.Resolver).Count);
        comparison.Matters.Should().OnlyContain(m => m.Rows.Count == 2);
        comparison.Matters.Where(m => m.OnlyIn == 0).Should().OnlyContain(m => m.Rows[0].Lead.Count > 0 && m.Rows[1].Lead.Count == 0);
    }

    [Fact]
    public void Run_SameFunctionUnderTwoNames_DoesNotDiffer()
    {
        ComparedMatter[] same = [.. Compared.Value.Matters.Where(m => m.Rows.All(r => r.Lead.Count == 1 && r.Lead[0].Function == "教育"))];

        same.Should().NotBeEmpty();
        same.Should().OnlyContain(m => !m.Differs && m.OnlyIn < 0);
    }

    [Fact]
    public void Run_OneRegionTwice_NothingDiffers()
    {
        Comparison comparison = RegionComparer.Run(Shipped.Resolver, [Shipped.Where("411002"), Shipped.Where("411002")]);

        comparison.Matters.Should().OnlyContain(m => !m.Differs && m.OnlyIn < 0);
    }

    [Fact]
    public void Html_Comparison_IsWellFormedAndBelowThreeMegabytes()
    {
        string html = ComparisonReport.Html(Compared.Value);

        System.Text.Encoding.UTF8.GetByteCount(html).Should().BeLessThan(3 * 1024 * 1024);
        Action parse = () => new XmlDocument { XmlResolver = null }.LoadXml(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        parse.Should().NotThrow();
    }

    [Fact]
    public void Json_Comparison_HoldsEveryMatter()
    {
        using MemoryStream bytes = new();

        ComparisonReport.Json(bytes, Compared.Value);

        using JsonDocument json = JsonDocument.Parse(bytes.ToArray());
        json.RootElement.GetProperty("matters").GetArrayLength().Should().Be(Compared.Value.Matters.Count);
    }

    [Fact]
    public void Text_Comparison_BeginsWithTheCounts() =>
        ComparisonReport.Text(Compared.Value).Should().StartWith($"新疆维吾尔自治区、河南省许昌市魏都区：共 {Compared.Value.Matters.Count} 项，牵头不同 {Compared.Value.Matters.Count(m => m.Differs)} 项。\n");

    [Fact]
    public void Html_RegionWithADraft_SaysThatItHasNoForce() =>
        ComparisonReport.Html(Compared.Value).Should().Contain("是征求意见稿，没有效力，涉及它的判断仅供参考。").And.Contain("（草案）");
}
