using System.Text.RegularExpressions;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>What of an answer is right: the same reckoning as ../shared/eval/score.py.</summary>
internal sealed partial record Marks(string Id, bool Lead, bool Status, bool Basis, bool Co, bool WrongExpress)
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["新疆维吾尔自治区"] = "管行业必须管安全",
        ["魏都区"] = "魏都区安全生产职责清单",
        ["内蒙古自治区"] = "有关部门安全生产工作职责规定",
        ["鄂托克前旗"] = "鄂托克前旗安全生产委员会",
    };

    public bool All => Lead && Status && Basis && Co;

    public static Marks Of(EvaluationQuestion question)
    {
        Answer answer = Rules.Resolver.Resolve(new Question
        {
            Id = question.Id,
            Region = question.Region,
            Enterprise = question.Enterprise,
            Activity = question.Activity,
            AsOf = question.AsOf,
            Inherit = question.Inherit,
        });
        bool lead = question.AcceptFunctions is { } functions ? LeadByFunction(answer, functions) : question.AcceptLeads!.Any(set => Names(answer.Lead).SetEquals(set.Select(Department)));
        HashSet<string> mentioned = Names(answer.Lead.Concat(answer.Co).Concat(answer.Candidates));
        return new Marks(
            question.Id,
            lead,
            question.AcceptStatus is null || question.AcceptStatus.Contains(answer.Status),
            question.AcceptFunctions is null ? HasBasis(answer, question) : HasLaw(answer, question),
            question.Co.All(c => mentioned.Contains(Department(c))),
            answer.Status == "express" && answer.Lead.Count > 0 && !lead);
    }

    public static double Share(IReadOnlyCollection<Marks> marks, Func<Marks, bool> what) => (double)marks.Count(what) / marks.Count;

    private static bool LeadByFunction(Answer answer, string[][] accepted)
    {
        HashSet<string> functions = [.. answer.Lead.Select(l => l.Function).OfType<string>()];
        return answer.Lead.TrueForAll(l => l.Function is not null) && accepted.Any(functions.SetEquals);
    }

    private static bool HasBasis(Answer answer, EvaluationQuestion question)
    {
        HashSet<string> wanted = [.. question.Basis.Select(Clause)];
        string title = question.Title ?? Titles.GetValueOrDefault(question.Region, "");
        IEnumerable<string> cited = Cited(answer).Where(c => Blank().Replace(c.Title, "").Contains(title, StringComparison.Ordinal)).Select(c => Clause(c.Clause));
        return wanted.Count == 0 || cited.Any(g => wanted.Any(w => g == w || (!w.Contains('(', StringComparison.Ordinal) && g.StartsWith(w, StringComparison.Ordinal))));
    }

    private static bool HasLaw(Answer answer, EvaluationQuestion question)
    {
        if (question.Law is null || !answer.Lead.Exists(l => l.Function is not null))
        {
            return true;
        }

        string law = question.Law.Split('（', '(', '；', ';', '、', '/')[0];
        string[] articles = [.. ArticleNumber().Matches(question.Article ?? "").Select(m => m.Value)];
        return Cited(answer).Any(c => c.Title.Contains(law, StringComparison.Ordinal) && (articles.Length == 0 || articles.Any(a => Clause(c.Clause).StartsWith(a, StringComparison.Ordinal))));
    }

    private static IEnumerable<Citation> Cited(Answer answer) => answer.Lead.Count > 0
        ? answer.Lead.SelectMany(l => l.Basis)
        : answer.Fallback.Concat(answer.General.Concat(answer.Candidates).Concat(answer.Co).SelectMany(a => a.Basis));

    private static HashSet<string> Names(IEnumerable<Assignment> parts) => [.. parts.Select(p => Department(p.Department))];

    private static string Department(string name) => Blank().Replace(name, "") is var plain && plain == "旗应急管理局" ? "应急管理局" : plain;

    private static string Clause(string clause)
    {
        string plain = Blank().Replace(clause, "").Replace('（', '(').Replace('）', ')').Replace("、", "", StringComparison.Ordinal);
        plain = ItemNumber().Replace(plain, "$1");
        return ClauseNumber().Match(plain) is { Success: true } match ? match.Value : plain;
    }

    [GeneratedRegex(@"[\s《》]", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"第(\([一二三四五六七八九十]+\))项", RegexOptions.None, 1000)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"第[一二三四五六七八九十百]+条.*|[一二三四五六七八九十]+(\(.*)?$", RegexOptions.None, 1000)]
    private static partial Regex ClauseNumber();

    [GeneratedRegex(@"第[一二三四五六七八九十百]+条", RegexOptions.None, 1000)]
    private static partial Regex ArticleNumber();
}
