using System.Collections.Immutable;
using WhoSupervises.Model;
using WhoSupervises.Model.Cases;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Tests;

/// <summary>Neither the order of files nor that of rules, duties or subjects changes an answer.</summary>
public class PermutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Resolve_RulebookShuffled_GivesTheSameAnswers(int seed)
    {
        Random random = new(seed);
        Resolver shuffled = new(Shuffle(World.Rulebook, random));
        List<string> differences = [];
        foreach (Case asked in Sample(World.Rulebook.Cases, 400))
        {
            string before = Summary(World.Resolver.Resolve(Put(asked)));
            string after = Summary(shuffled.Resolve(Put(asked)));
            if (before != after)
            {
                differences.Add($"{asked.Name}（{asked.Region}；{asked.Enterprise}；{asked.Activity}）\n  {before}\n  {after}");
            }
        }

        differences.Should().BeEmpty();
    }

    internal static Question Put(Case asked) => new()
    {
        Region = asked.Region,
        Enterprise = asked.Enterprise,
        Activity = asked.Activity,
        Place = asked.Place,
        AsOf = asked.AsOf,
        Inherit = asked.Inherit,
        Facts = [.. asked.Facts],
    };

    internal static IEnumerable<Case> Sample(ImmutableArray<Case> cases, int most) => cases.Where((_, i) => i % Math.Max(1, cases.Length / most) == 0);

    private static string Summary(Answer answer)
    {
        static string Names(IEnumerable<Assignment> assignments) => string.Join('、', assignments.Select(a => $"{a.Department}/{a.Aspect}").Distinct().Order(StringComparer.Ordinal));
        string cited = string.Join('、', answer.Lead.SelectMany(l => l.Basis).Select(b => b.Document + b.Clause).Take(1));
        return $"{answer.Status} {answer.Authority} 牵头 {Names(answer.Lead)} 依据 {cited} 并列 {Names(answer.Co)} 候选 {Names(answer.Candidates)} 综合 {Names(answer.General)} {answer.Error}";
    }

    private static Rulebook Shuffle(Rulebook rulebook, Random random) => rulebook with
    {
        Documents = Mixed(rulebook.Documents.Select(d => d with { Clauses = Mixed(d.Clauses.Select(c => c with { Provisions = Mixed(c.Provisions, random) }), random) }), random),
        Principles = Mixed(rulebook.Principles.Select(p => p with { Rules = Mixed(p.Rules, random) }), random),
        Subjects = Mixed(rulebook.Subjects, random),
        Stages = Mixed(rulebook.Stages, random),
        Functions = Mixed(rulebook.Functions, random),
        Rulings = Mixed(rulebook.Rulings, random),
        Regions = Mixed(rulebook.Regions, random),
    };

    private static ImmutableArray<T> Mixed<T>(IEnumerable<T> items, Random random)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return [.. all];
    }
}
