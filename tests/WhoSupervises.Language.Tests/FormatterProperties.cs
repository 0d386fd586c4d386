using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using WhoSupervises.Model.Duties;
using Xunit;

namespace WhoSupervises.Language.Tests;

/// <summary>Properties of the formatter on generated documents, written with whatever spaces and punctuation the language allows.</summary>
public class FormatterProperties
{
    private static readonly string[] Names = ["旅游景区", "密室逃脱", "危险化学品", "医院", "景区", "危化品"];
    private static readonly string[] Keys = ["主体", "场所", "除外"];

    [Fact]
    public void Format_GeneratedDocument_KeepsTheMeaning() =>
        Prop.ForAll(Documents(), text =>
        {
            string formatted = RulebookFormatter.Format(text, RuleFileKind.Document).Text;
            Meaning.Of(Load(formatted)).Should().Be(Meaning.Of(Load(text)));
            Load(text).Rulebook.Should().NotBeNull();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_GeneratedDocument_IsIdempotentAndCanonical() =>
        Prop.ForAll(Documents(), text =>
        {
            string once = RulebookFormatter.Format(text, RuleFileKind.Document).Text;
            RulebookFormatter.Format(once, RuleFileKind.Document).Text.Should().Be(once);
            once.Should().NotContain("\n\n\n").And.EndWith("\n").And.NotMatchRegex("(?m)[ \t]$");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Load_AnyText_NeverThrows() =>
        Prop.ForAll(Noise(), text =>
        {
            foreach (string path in new[] { "a.rules", "a.vocab", "a.principle", "a.rulings", "a.cases", "regions.csv", "industries.csv" })
            {
                RulebookLoader.LoadFiles([Rules.File(path, text)]).Diagnostics.Should().NotContain(d => d.Message.Length == 0);
                FormatResult result = RulebookFormatter.Format(text, RuleFileKinds.Of(path));
                RulebookFormatter.Format(result.Text, RuleFileKinds.Of(path)).Text.Should().Be(result.Text);
            }
        }).QuickCheckThrowOnFailure();

    private static RulebookLoadResult Load(string text) => Rules.Load(("documents/a.rules", text));

    private static Arbitrary<string> Documents()
    {
        Gen<string> space = Gen.Elements("", "", " ", "\t", "\u3000");
        Gen<string> term =
            from name in Gen.Elements(Names)
            from literal in Gen.Elements("", "", "〔原词；一、二〕", "〔甲（乙）〕")
            from gap in space
            select name + gap + literal;
        Gen<string> list =
            from terms in Gen.NonEmptyListOf(term)
            from separator in Gen.Elements("、", ",", " ， ")
            select string.Join(separator, terms.Take(4));
        Gen<string> key =
            from word in Gen.Elements(Keys)
            from colon in Gen.Elements("：", ":", " : ")
            from value in list
            select word + colon + value;
        Gen<string> duty =
            from verb in Gen.Elements(VerbNames.All.ToArray())
            from colon in Gen.Elements("：", ":", " ： ")
            from subjects in list
            from keys in Gen.ListOf(key)
            from semicolon in Gen.Elements("；", ";", " ；")
            from gap in space
            select $"-{gap}{verb}{colon}{subjects}{string.Concat(keys.DistinctBy(k => k[..2]).Select(k => semicolon + k))}";
        Gen<string> line = Gen.OneOf(
            duty,
            duty,
            Gen.Constant("//说明: 一;二"),
            Gen.Constant(""),
            Gen.Constant("- 兜底: 按各自规定; 另有规定的(一)除外"));
        Gen<string> text =
            from clauses in Gen.NonEmptyListOf(Gen.ListOf(line))
            from spelling in Gen.Elements("第{0}条", " 第{0}条 ")
            from end in Gen.Elements("\n", "\r\n")
            select Document(clauses, spelling, end);
        return text.ToArbitrary();
    }

    private static string Document(IEnumerable<IEnumerable<string>> clauses, string spelling, string end)
    {
        StringBuilder text = new(Rules.Header.Replace("\n", end, StringComparison.Ordinal));
        int number = 1;
        foreach (IEnumerable<string> clause in clauses)
        {
            text.Append("##").Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, number++)).Append(end);
            text.Append("- 部门: 某市文化和旅游局").Append(end);
            foreach (string line in clause)
            {
                text.Append(line).Append(end);
            }
        }

        return text.ToString();
    }

    /// <summary>Lines put together from pieces of the language in any order, most of them wrong.</summary>
    private static Arbitrary<string> Noise() =>
        Gen.Elements(
                "# ", "## ", "- ", "//", "文件", "事项", "部门", "职能", "沿革", "地区别名", "原则", "规则", "案例", "认定", "监管", "第一条", "至", "第三条", "（一）", "十二、",
                "：", ":", "；", ";", "、", ",", "（", "）", "〔", "〕", "《", "》", "=", "→", "->", "{", "}", "甲", "甲强于乙", "不：", "…", "是 ", "码 ", "含 环节/", "2024-05-28", "今", "\n", "\n", "\n", " ", "\u3000", "\"", "code,name,parent,level", "\uFEFF", "无")
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();
}
