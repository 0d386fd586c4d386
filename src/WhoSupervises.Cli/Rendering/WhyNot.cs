using WhoSupervises.Cli.Parsing;
using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Cli.Rendering;

/// <summary>Says why a department does not lead: by its own clauses and the principle that beat it.</summary>
public sealed class WhyNot
{
    private readonly Answer _answer;
    private readonly string _wanted;
    private string? _function;
    private readonly IReadOnlyDictionary<string, string> _functions;

    private WhyNot(Resolver resolver, Answer answer, string wanted)
    {
        _answer = answer;
        _wanted = wanted;
        _functions = resolver.Rules.FunctionAliases;
        _function = FunctionOf(wanted);
    }

    /// <summary>The sentences; <paramref name="department"/> may be a full name, an alias (文旅局) or a function.</summary>
    /// <exception cref="UserException">The rules know no such department.</exception>
    public static IReadOnlyList<string> Explain(Resolver resolver, Answer answer, string department)
    {
        WhyNot why = new(resolver, answer, department.Trim());
        IReadOnlyList<string> sentences = why.Named();
        if (sentences.Count > 0)
        {
            return sentences;
        }

        IEnumerable<Organ> organs = resolver.Rules.Source.Organs;
        bool known = why._function is not null || organs.Any(o => o.Aliases.Append(o.Name).Any(n => n == why._wanted || n.EndsWith(why._wanted, StringComparison.Ordinal)));
        return known
            ? [$"「{why._wanted}」在适用的文件中没有涉及所问事项的职责。"]
            : throw new UserException(Messages.UnknownDepartment(why._wanted, NearestWord.Of(why._wanted, organs.Select(o => o.Name).Concat(resolver.Rules.FunctionAliases.Keys))));
    }

    /// <summary>By its name; where nobody bears that name, whoever has the same function.</summary>
    private string[] Named()
    {
        string? function = _function;
        _function = null;
        string[] byName = [.. Sentences()];
        _function = function;
        return byName.Length > 0 ? byName : [.. Sentences()];
    }

    private IEnumerable<string> Sentences()
    {
        if (_answer.Lead.Find(Is) is { } lead)
        {
            yield return $"{lead.Department}就是牵头部门。";
            yield break;
        }

        foreach (DefeatedDepartment lost in _answer.Defeated.Where(d => Is(d.Department)))
        {
            yield return $"{lost.Department}：{lost.Reason.TrimEnd('。')}（{lost.Principle}）{(lost.Basis.Count > 0 ? $"；它的条款是{CitationWords.List(lost.Basis, 3)}" : "")}。";
        }

        foreach (Assignment part in _answer.Candidates.Where(c => Is(c) && !_answer.Defeated.Exists(d => d.Department == c.Department)))
        {
            yield return _answer.Status is "gap" or "principle"
                ? $"{part.Department}业务与所问相近，可以考虑，但不是最近的一个。"
                : $"{part.Department}对所问有直接职责，但现有原则不能分出谁牵头（{CitationWords.List(part.Basis, 3)}）。";
        }

        foreach (Assignment part in _answer.Conditional.Where(Is))
        {
            yield return $"{part.Department}只在一种情况下负责：{part.Condition}（{CitationWords.List(part.Basis, 3)}）。";
        }

        foreach (Assignment part in _answer.General.Where(Is))
        {
            yield return $"{part.Department}负责综合监管，综合监管不替代行业主管部门牵头（{CitationWords.List(part.Basis, 3)}）。";
        }

        foreach (Assignment part in _answer.Co.Where(Is))
        {
            yield return $"{part.Department}不牵头，但仍按自己的条款负责（{AnswerWords.MarksOf(part, _answer, withAspect: true)}；{CitationWords.List(part.Basis, 3)}）。";
        }
    }

    private bool Is(Assignment part) => Is(part.Department) || (_function is not null && part.Function == _function);

    private bool Is(string name) => name == _wanted || name.EndsWith(_wanted, StringComparison.Ordinal) || (_function is not null && FunctionOf(name) == _function);

    /// <summary>The function that a department's name ends with: 自治区文化和旅游厅 → 文化和旅游.</summary>
    private string? FunctionOf(string name)
    {
        for (int at = 0; at < name.Length - 1; at++)
        {
            if (_functions.TryGetValue(name[at..], out string? function))
            {
                return function;
            }
        }

        return null;
    }
}
