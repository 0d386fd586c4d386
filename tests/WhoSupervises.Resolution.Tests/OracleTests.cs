using System.Collections.Concurrent;
using WhoSupervises.Model;
using WhoSupervises.Model.Regions;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Tests.Oracle;

namespace WhoSupervises.Resolution.Tests;

/// <summary>The engine against an evaluator that does everything the plain way.</summary>
public class OracleTests
{
    private const int Worlds = 1_000;
    private const int MattersOfAWorld = 125;
    private const int RealMatters = 6_000;
    private static readonly string[] Regions = ["650000", "411002", "150623", "150000", "650102", "654021", "110101", "500101", "100000"];

    [Fact]
    public void Decide_RandomRulebooks_AgreesWithOracle()
    {
        ConcurrentBag<string> differences = [];
        int compared = 0;
        Parallel.For(0, Worlds, seed =>
        {
            Random random = new(seed);
            RandomWorld world = new(random);
            Rulebook rulebook = world.Make(World.Rulebook.Principles);
            Resolver resolver = new(rulebook);
            NaiveRulebook naive = new(rulebook);
            NaiveEvaluator oracle = new(naive);
            for (int i = 0; i < MattersOfAWorld; i++)
            {
                NaiveMatter asked = world.Ask(rulebook, naive.Graph);
                if (Comparison.ToMatter(resolver, asked) is { } matter)
                {
                    Interlocked.Increment(ref compared);
                    Compare(resolver, oracle, matter, asked, $"world {seed}, matter {i}", differences);
                }
            }
        });

        differences.Should().BeEmpty(Report(differences));
        compared.Should().BeGreaterThan(100_000, "a matter asked on a day before any document is not compared, all others are");
    }

    [Fact]
    public void Decide_RealRulebook_AgreesWithOracle()
    {
        ConcurrentBag<string> differences = [];
        int compared = 0;
        int workers = Math.Min(Environment.ProcessorCount, 4);
        Parallel.For(0, workers, worker =>
        {
            Random random = new(worker);
            NaiveRulebook naive = new(World.Rulebook);
            NaiveEvaluator oracle = new(naive);
            string[] subjects = [.. naive.Graph.Names];
            string[] stages = [.. World.Rulebook.Stages.Select(s => s.Name)];
            for (int i = 0; i < RealMatters / workers; i++)
            {
                NaiveMatter asked = Ask(random, naive, subjects, stages);
                if (Comparison.ToMatter(World.Resolver, asked) is { } matter)
                {
                    Interlocked.Increment(ref compared);
                    Compare(World.Resolver, oracle, matter, asked, $"worker {worker}, matter {i}", differences);
                }
            }
        });

        differences.Should().BeEmpty(Report(differences));
        compared.Should().BeGreaterThan(RealMatters / 2);
    }

    private static NaiveMatter Ask(Random random, NaiveRulebook naive, string[] subjects, string[] stages)
    {
        string[] Some(int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => subjects[random.Next(subjects.Length)]).Distinct()];
        string[] focus = Some(2);
        return new NaiveMatter
        {
            Region = Regions[random.Next(Regions.Length)],
            AsOf = random.Next(3) == 0 ? new DateOnly(random.Next(2008, 2027), 6, 1) : World.Today,
            Inherit = random.Next(4) > 0,
            Focus = focus,
            Context = random.Next(3) == 0 ? [.. Some(2).Except(focus)] : [],
            Places = random.Next(5) == 0 ? Some(1) : [],
            Stated = random.Next(2) == 0 ? [stages[random.Next(stages.Length)]] : [],
            Implied = random.Next(6) == 0 ? [stages[random.Next(stages.Length)]] : [],
            Excluded = random.Next(20) == 0 ? Some(1) : [],
            Aspect = naive.Graph.AspectOf(focus[^1]),
            AsksGeneral = naive.Graph.AspectOf(focus[^1]) == "综合",
            Facts = random.Next(6) == 0 ? [(random.Next(2) == 0 ? "审批部门" : "主办单位", "某单位", World.Rulebook.Functions[random.Next(World.Rulebook.Functions.Length)].Name)] : [],
        };
    }

    private static void Compare(Resolver resolver, NaiveEvaluator oracle, Matter matter, NaiveMatter asked, string where, ConcurrentBag<string> differences)
    {
        string engine = Comparison.Describe(resolver.Rules, resolver.Decide(matter));
        string plain = Comparison.Describe(oracle.Decide(asked));
        if (engine != plain)
        {
            differences.Add($"{where}: {asked.Region} {asked.AsOf:yyyy-MM-dd} inherit {asked.Inherit}; focus {string.Join('、', asked.Focus)}; context {string.Join('、', asked.Context)}; places {string.Join('、', asked.Places)}; "
                + $"stated {string.Join('、', asked.Stated)}; implied {string.Join('、', asked.Implied)}; excluded {string.Join('、', asked.Excluded)}; facts {string.Join('、', asked.Facts)}\n-- engine\n{engine}\n-- oracle\n{plain}\n");
        }
    }

    private static string Report(IReadOnlyCollection<string> differences) =>
        $"{differences.Count} matters differ:\n{string.Join('\n', differences.OrderBy(d => d.Length).Take(3)).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}";
}
