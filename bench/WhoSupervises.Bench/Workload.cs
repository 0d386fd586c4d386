using System.Runtime.CompilerServices;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Bench;

/// <summary>What is measured on: the rulebook of this checkout and matters drawn from its own vocabulary with a fixed seed.</summary>
public static class Workload
{
    /// <summary>How many mixed matters a run decides.</summary>
    public const int Matters = 10_000;

    private const int Seed = 20261122;
    private static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly string[] OwnDocuments = ["650000", "411002", "150623", "150000"];

    /// <summary>The rules folder: WHOSUPERVISES_RULES, or the one of the checkout the program was built in.</summary>
    public static string RulesFolder { get; } = Environment.GetEnvironmentVariable("WHOSUPERVISES_RULES") ?? FindRules();

    /// <summary>Loads the rulebook.</summary>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public static Rulebook Load()
    {
        RulebookLoadResult loaded = RulebookLoader.Load([RulesFolder]);
        return loaded.Rulebook ?? throw new InvalidOperationException(loaded.Diagnostics.First(d => d.Severity == Severity.Error).ToString());
    }

    /// <summary>Mixed matters: one subject, subject and stage, enterprise and activity; four regions with documents of their own.</summary>
    /// <param name="resolver">The resolver that will decide them.</param>
    /// <param name="inherit">True adds the national layer and places all over the country.</param>
    public static Matter[] MixedMatters(Resolver resolver, bool inherit)
    {
        Random random = new(Seed);
        Jurisdiction[] places = Places(resolver, inherit, random);
        int[] subjects = [.. Enumerable.Range(0, resolver.Rules.Graph.Count)];
        Matter[] matters = new Matter[Matters];
        for (int i = 0; i < matters.Length; i++)
        {
            matters[i] = OneMatter(resolver.Rules, places[random.Next(places.Length)], subjects, random);
        }

        return matters;
    }

    /// <summary>Questions of about fifty characters made of the vocabulary's own names.</summary>
    public static Question[] LongQuestions(Resolver resolver, int length)
    {
        Random random = new(Seed);
        Question[] questions = new Question[1000];
        for (int i = 0; i < questions.Length; i++)
        {
            System.Text.StringBuilder text = new();
            while (text.Length < length)
            {
                Subject subject = resolver.Rules.Graph[random.Next(resolver.Rules.Graph.Count)];
                text.Append(subject.Aliases.Length > 0 && random.Next(2) == 0 ? subject.Aliases[0] : subject.Name).Append(random.Next(3) == 0 ? "及配套" : "、");
            }

            text.Length = length;
            questions[i] = new Question { Region = "650000", Enterprise = text.ToString(), AsOf = AsOf };
        }

        return questions;
    }

    /// <summary>Every 小类 of GB/T 4754-2017 in the four regions with documents of their own and three without.</summary>
    public static Question[] Catalogue(Rulebook rulebook) =>
    [
        .. from region in OwnDocuments.Concat(["330106", "440305", "620102"])
           from industry in rulebook.Industries
           where industry.Code.Length == 4
           select new Question { Region = region, Industry = industry.Code, AsOf = AsOf },
    ];

    private static Matter OneMatter(CompiledRulebook rules, Jurisdiction where, int[] subjects, Random random)
    {
        int focus = subjects[random.Next(subjects.Length)];
        int kind = random.Next(4);
        return new Matter
        {
            Jurisdiction = where,
            Focus = [focus],
            Context = kind == 2 ? [subjects[random.Next(subjects.Length)]] : [],
            StatedStages = kind is 1 or 2 && random.Next(2) == 0 ? StageTable.Bit(random.Next(rules.Stages.All.Count)) : 0,
            Places = kind == 3 ? [subjects[random.Next(subjects.Length)]] : [],
            Aspect = rules.Graph.AspectOf(focus),
            AsksGeneral = rules.Graph.AspectOf(focus) == Aspects.General,
        };
    }

    private static Jurisdiction[] Places(Resolver resolver, bool inherit, Random random)
    {
        string[] counties = [.. resolver.Regions.ByCode.Values.Where(r => r is { Level: RegionLevel.County, IsStatistical: false }).Select(r => r.Code).Order(StringComparer.Ordinal)];
        string[] codes = inherit ? [.. OwnDocuments, .. Enumerable.Range(0, 60).Select(_ => counties[random.Next(counties.Length)])] : OwnDocuments;
        return [.. codes.Select(c => resolver.JurisdictionOf(c, AsOf, inherit).Jurisdiction).OfType<Jurisdiction>()];
    }

    private static string FindRules([CallerFilePath] string source = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(source)! })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "WhoSupervises.sln")))
                {
                    return Path.Combine(folder.FullName, "rules");
                }
            }
        }

        throw new InvalidOperationException("WhoSupervises.sln not found above the program");
    }
}
