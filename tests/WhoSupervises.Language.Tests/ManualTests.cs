using System.Text.RegularExpressions;
using FluentAssertions;
using WhoSupervises.Language.Grammar;
using Xunit;

namespace WhoSupervises.Language.Tests;

/// <summary>docs/language.md shows the whole language, and all it shows is read.</summary>
public partial class ManualTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Repository.Docs, "language.md"));

    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> data = [];
        foreach (Match match in Fence().Matches(Manual))
        {
            data.Add(match.Groups[1].Value, match.Groups[2].Value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_AsShown_IsRead(string kind, string text)
    {
        FormatResult result = RulebookFormatter.Format(Whole(kind, text), KindOf(kind));

        result.Errors.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_AsShown_IsInCanonicalForm(string kind, string text)
    {
        string whole = Whole(kind, text);

        RulebookFormatter.Format(whole, KindOf(kind)).Text.Should().Be(whole);
    }

    [Fact]
    public void Examples_AllKeys_AreShown()
    {
        string shown = string.Concat(Fence().Matches(Manual).Select(m => m.Groups[2].Value));
        LineForms[] all =
        [
            DocumentForms.Header, DocumentForms.Clause, VocabularyForms.Function, VocabularyForms.Organ, VocabularyForms.Succession,
            VocabularyForms.Region, VocabularyForms.Ruling, VocabularyForms.Case, VocabularyForms.Principle, VocabularyForms.Rule,
        ];
        string[] verbs = [.. Model.Duties.VerbNames.All];

        foreach (LineForms forms in all)
        {
            foreach (string lead in forms.Leads.Except(verbs))
            {
                shown.Should().Contain($"- {lead}：");
                foreach (string key in forms[lead]!.Keys)
                {
                    shown.Should().Contain($"；{key}：");
                }
            }
        }

        foreach (string key in DocumentForms.Clause["监管"]!.Keys)
        {
            shown.Should().Contain($"；{key}：");
        }

        verbs.Should().OnlyContain(verb => Manual.Contains(verb));
    }

    [Fact]
    public void Manual_AllClosedLists_AreWrittenOut()
    {
        IEnumerable<string> words =
        [
            .. Reading.EnumNames.Kinds, .. Reading.EnumNames.Standings, .. Reading.EnumNames.Aspects, .. Reading.EnumNames.Levels,
            .. Reading.EnumNames.RegionLevels, .. Reading.EnumNames.Statuses, .. Reading.EnumNames.AnnexClasses, .. Reading.EnumNames.Effects,
            .. Reading.NameLineReader.SubjectKeys, .. Model.Organs.OrganNatureNames.All, .. Reading.VocabularyReader.Headings,
        ];

        words.Where(word => !Manual.Contains(word, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static string Whole(string kind, string text) => kind == "rules clauses" ? Rules.Header + "\n" + text : text;

    private static RuleFileKind KindOf(string kind) => kind switch
    {
        "rules" or "rules clauses" => RuleFileKind.Document,
        "vocab" => RuleFileKind.Vocabulary,
        "principle" => RuleFileKind.Principle,
        "rulings" => RuleFileKind.Rulings,
        "cases" => RuleFileKind.Cases,
        "regions" => RuleFileKind.RegionTable,
        "industries" => RuleFileKind.IndustryTable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown example"),
    };

    [GeneratedRegex("^```([a-z ]+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
