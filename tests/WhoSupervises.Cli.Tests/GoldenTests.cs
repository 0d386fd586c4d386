using System.Text.RegularExpressions;

namespace WhoSupervises.Cli.Tests;

/// <summary>Whole answers as an official reads them. With WHOSUPERVISES_GOLDEN=write the files are written anew, to be reviewed.</summary>
public sealed partial class GoldenTests
{
    [Theory]
    [InlineData("express", "--region", "青山省", "--enterprise", "密室逃脱")]
    [InlineData("derived-names", "--region", "绿水市鼓楼区", "--enterprise", "宾馆")]
    [InlineData("two-facets", "--region", "青山省", "--enterprise", "医院", "--activity", "储存危险化学品")]
    [InlineData("draft", "--region", "竹林区", "--enterprise", "加油站")]
    [InlineData("overlap", "--region", "青山省", "--enterprise", "夜市")]
    [InlineData("nearest", "--region", "青山省", "--enterprise", "陪诊服务")]
    [InlineData("gap", "--region", "青山省", "--enterprise", "宇宙飞船制造")]
    [InlineData("scope", "--region", "青山省", "--scope", "密室逃脱；餐饮服务；储存危险化学品；储存危险化学晶；纸扎祭品")]
    [InlineData("why-not", "--region", "青山省", "--enterprise", "医院", "--activity", "储存危险化学品", "--why-not", "应急管理厅")]
    [InlineData("duties", "--region", "青山省", "--enterprise", "密室逃脱", "--duties")]
    [InlineData("opinion", "--region", "青山省", "--enterprise", "夜市", "--format", "markdown")]
    public void Resolve_Matter_ReadsAsReviewed(string name, params string[] args)
    {
        Ran ran = Ran.OnTestRules(["resolve", .. args]);

        ran.Error.Should().BeEmpty();
        Compare(name, ran.Output);
    }

    [Fact]
    public void Resolve_OfficialTextsAtHand_QuotesTheClause()
    {
        using TemporaryFolder folder = new();
        File.Copy(Repository.OfficialText, folder["qingshan.txt"]);

        Ran ran = Ran.OnTestRules("resolve", "--region", "青山省", "--enterprise", "密室逃脱", "--sources", folder.Root);

        ran.Output.Should().Contain("第五条（一）：密室逃脱\n      原文：负责密室逃脱的监管。\n");
    }

    private static void Compare(string name, string output)
    {
        string actual = Receipt().Replace(output, "规则指纹 略");
        string path = Path.Combine(Repository.Golden, name + ".txt");
        if (Environment.GetEnvironmentVariable("WHOSUPERVISES_GOLDEN") == "write")
        {
            File.WriteAllText(path, actual);
        }

        actual.Should().Be(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "");
    }

    [GeneratedRegex("规则指纹[ ：].*", RegexOptions.None, 1000)]
    private static partial Regex Receipt();
}
