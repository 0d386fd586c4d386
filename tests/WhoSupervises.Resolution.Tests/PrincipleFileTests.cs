using System.Text;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Tests;

/// <summary>Principles are text: one more file changes what its condition meets and nothing else.</summary>
public class PrincipleFileTests
{
    private const string WhoBenefits = """
        # 原则：谁受益谁负责
        - 阶段：7
        - 强度：70
        - 适用：始终

        ## 规则：受益单位牵头
        - 对：甲
        - 当：甲为受益单位所指
        - 则：甲牵头
        - 理由：受益的是{甲.部门}，由受益者牵头

        """;

    [Fact]
    public void Load_WhoBenefitsAddedAsOneFile_ChangesOnlyMattersThatNameTheBeneficiary()
    {
        string folder = Directory.CreateTempSubdirectory("whosupervises").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "principles"));
            File.WriteAllText(Path.Combine(folder, "principles", "who-benefits.principle"), WhoBenefits, Encoding.UTF8);
            Resolver with = new(World.Load([World.RulesFolder, folder]));
            (int compared, int changed, int changedWithout) = Count(with);
            compared.Should().BeGreaterThanOrEqualTo(5_000);
            changedWithout.Should().Be(0, "a matter that names no beneficiary is not touched");
            changed.Should().BePositive("an overlap whose beneficiary is named is settled");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Resolve_Cases_EveryPrincipleDecidesSomewhere()
    {
        HashSet<string> fired = [];
        foreach (Model.Cases.Case asked in World.Rulebook.Cases)
        {
            Answer answer = World.Resolver.Resolve(PermutationTests.Put(asked));
            fired.UnionWith(answer.Steps.Select(s => s.Principle));
            fired.UnionWith(answer.Defeated.Select(d => d.Principle));
            fired.UnionWith(answer.Lead.Select(l => l.Principle ?? ""));
        }

        string[] silent = [.. World.Rulebook.Principles
            // 有权机关认定 needs a recorded ruling and 谁为主谁牵头 the businesses of a whole scope; a case states neither.
            .Where(p => p.Rules.Length > 0 && p.Name is not ("有权机关认定" or "谁为主谁牵头") && !fired.Contains(p.Name)).Select(p => p.Name)];
        silent.Should().BeEmpty("each principle is planted in at least one case");
    }

    private static (int Compared, int Changed, int ChangedWithout) Count(Resolver with)
    {
        Random random = new(7);
        Jurisdiction[] places = [.. new[] { "650000", "411002", "150000", "650102" }.Select(r => World.Resolver.JurisdictionOf(r, World.Today, inherit: true).Jurisdiction!)];
        Jurisdiction[] same = [.. places.Select(p => with.JurisdictionOf(p.Region.Code, World.Today, inherit: true).Jurisdiction!)];
        string[] functions = [.. World.Rulebook.Functions.Select(f => f.Name)];
        (int compared, int changed, int changedWithout) = (0, 0, 0);
        for (int i = 0; i < 6_000; i++)
        {
            int place = random.Next(places.Length);
            int focus = random.Next(World.Resolver.Rules.Graph.Count);
            Matter plain = Make(places[place], focus, null);
            Decision before = World.Resolver.Decide(plain);
            string? beneficiary = i % 2 == 0 ? Beneficiary(before) ?? functions[random.Next(functions.Length)] : null;
            string first = Describe(World.Resolver.Rules, World.Resolver.Decide(Make(places[place], focus, beneficiary)));
            string second = Describe(with.Rules, with.Decide(Make(same[place], focus, beneficiary)));
            compared++;
            changed += first != second ? 1 : 0;
            changedWithout += first != second && beneficiary is null ? 1 : 0;
        }

        return (compared, changed, changedWithout);
    }

    private static string? Beneficiary(Decision decision) =>
        decision.Status == ResolutionStatus.Overlap
            ? decision.Candidates.Where(c => c.State == CandidateState.Active).Select(c => World.Resolver.Rules.Charges[c.Charge].Function).FirstOrDefault(f => f is not null)
            : null;

    private static Matter Make(Jurisdiction where, int focus, string? beneficiary) => new()
    {
        Jurisdiction = where,
        Focus = [focus],
        Aspect = World.Resolver.Rules.Graph.AspectOf(focus),
        Facts = beneficiary is null ? [] : [new MatterFact("受益单位", beneficiary, beneficiary)],
    };

    private static string Describe(CompiledRulebook rules, Decision decision) =>
        $"{decision.Status} {string.Join(' ', decision.Leads)} {string.Join(' ', decision.Candidates.Select(c => $"{rules.Charges[c.Charge].Id}:{c.State}"))}";
}
