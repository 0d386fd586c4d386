using FluentAssertions;
using Xunit;

namespace WhoSupervises.Language.Tests;

/// <summary>When a ruling is at odds with a clause or another ruling, and when it only settles what they leave open.</summary>
public class RulingLintTests
{
    private const string OfPolice = "# 认定：密室逃脱由公安部门负责\n- 机关：某市安全生产委员会\n- 地区：653100\n- 自：2023-06-01\n- 事项：密室逃脱\n- 职能：公安\n";
    private const string OfCulture = "# 认定：密室逃脱由文化和旅游部门负责\n- 机关：某市安全生产委员会\n- 地区：653100\n- 自：2023-06-01\n- 止：2024-06-01\n- 事项：密室逃脱\n- 职能：文化和旅游\n";

    [Theory]
    [InlineData("- 监管：密室逃脱", 1)]
    [InlineData("- 管理：密室", 1)]
    [InlineData("- 指导督促：密室逃脱；限定：按照职责分工", 1)]
    [InlineData("- 配合：密室逃脱", 0)]
    [InlineData("- 监管：密室逃脱；条件：设在地下", 0)]
    [InlineData("- 监管：密室逃脱；环节：道路运输", 0)]
    [InlineData("- 监管：密室逃脱；主体：医院", 0)]
    [InlineData("- 监管：密室逃脱；领域：消防", 0)]
    [InlineData("- 监管：文化娱乐场所", 0)]
    public void Find_ClauseGivesTheSubjectToAnother_IsReported(string duty, int findings) =>
        Codes(OfPolice, $"{Rules.Header}\n## 第一条\n- 部门：某市文化和旅游局\n{duty}\n").Count(c => c == "WS2015").Should().Be(findings);

    [Theory]
    [InlineData("- 状态：征求意见稿\n- 施行：2022-01-01")]
    [InlineData("- 状态：现行\n- 施行：2022-01-01\n- 废止：2023-06-01")]
    public void Find_ClauseNotInForceThen_IsNotReported(string standing)
    {
        string header = Rules.Header.Replace("- 状态：现行\n- 施行：2022-01-01", standing, StringComparison.Ordinal);

        Codes(OfPolice, $"{header}\n## 第一条\n- 部门：某市文化和旅游局\n- 监管：密室逃脱\n").Should().NotContain("WS2015");
    }

    [Fact]
    public void Find_RulingForOtherPlacesThanTheClause_IsNotReported() =>
        Codes(OfPolice + "- 场所：医院\n", $"{Rules.Header}\n## 第一条\n- 部门：某市文化和旅游局\n- 监管：密室逃脱；场所：旅游景区\n").Should().NotContain("WS2015");

    [Fact]
    public void Find_RulingPicksOneOfTheDepartmentsNamed_SettlesAndIsNotReported() =>
        Codes(OfCulture, $"{Rules.Header}\n## 第一条\n- 部门：某市文化和旅游局\n- 监管：密室逃脱\n\n## 第二条\n- 职能：公安；级：县级以上\n- 监管：密室逃脱\n").Should().NotContain("WS2015");

    [Fact]
    public void Find_RulingOfADepartmentThatTookOver_IsNotReported()
    {
        const string Successions = "# 沿革：公安 → 文化和旅游\n- 自：2020-01-01\n- 事项：密室逃脱\n";

        Rules.Load(("rulings/mou.rulings", OfCulture), ("vocabulary/more.vocab", Successions), ("documents/mou.rules", $"{Rules.Header}\n## 第一条\n- 职能：公安；级：县级以上\n- 监管：密室逃脱\n"))
            .Diagnostics.Select(d => d.Code).Should().NotContain("WS2015");
    }

    [Theory]
    [InlineData("2024-06-01", "密室逃脱", 0)]
    [InlineData("2024-05-31", "密室逃脱", 1)]
    [InlineData("2024-05-31", "旅游景区", 0)]
    public void Find_TwoRulings_AreReportedWhereDaysAndSubjectsMeet(string from, string subject, int findings) =>
        Codes($"{OfCulture}\n# 认定：后一份\n- 机关：某市人民政府\n- 地区：653100\n- 自：{from}\n- 事项：{subject}\n- 职能：公安\n").Count(c => c == "WS2016").Should().Be(findings);

    private static IEnumerable<string> Codes(string rulings, string? document = null) =>
        Rules.Load([("rulings/mou.rulings", rulings), .. document is null ? Array.Empty<(string, string)>() : [("documents/mou.rules", document)]]).Diagnostics.Select(d => d.Code);
}
