using System.CommandLine;
using Spectre.Console;
using WhoSupervises.Cli.Files;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Resolution;

namespace WhoSupervises.Cli;

/// <summary>What commands share: where to write, the clock, and how to load a rulebook.</summary>
public sealed class CommandContext(TextWriter output, TextWriter error, TimeProvider clock)
{
    private const string BuiltIn = "内置";

    /// <summary>Where answers go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where messages go.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>The terminal, or null where output goes to a file or another program.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Options of every command.</summary>
    public GlobalOptions Globals { get; } = new();

    /// <summary>Today, where the user is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The folder of the rules that ship with the program.</summary>
    public static string ShippedRules => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The rules folders asked for, or the one that ships with the program.</summary>
    public IReadOnlyList<string> RulesFolders(ParseResult parsed) =>
        parsed.GetValue(Globals.Rules) is { Length: > 0 } given ? [.. given.Select(f => f == BuiltIn ? ShippedRules : f)] : [ShippedRules];

    /// <summary>Loads the rulebook.</summary>
    /// <exception cref="UserException">A folder is missing, or the rules have errors.</exception>
    public Rulebook LoadRulebook(ParseResult parsed)
    {
        IReadOnlyList<string> folders = RulesFolders(parsed);
        foreach (string folder in folders.Where(f => !Directory.Exists(f)))
        {
            throw new UserException(folder == ShippedRules ? Messages.RulesNotGiven(folder) : Messages.RulesMissing(folder));
        }

        RulebookLoadResult loaded = RulebookLoader.Load(folders, RulebookCache.ForUser());
        if (loaded.Rulebook is null)
        {
            Diagnostic first = loaded.Diagnostics.First(d => d.Severity == Severity.Error);
            throw new UserException(Messages.RulesBroken(first, loaded.Diagnostics.Count(d => d.Severity == Severity.Error)));
        }

        return loaded.Rulebook;
    }

    /// <summary>Loads the rulebook and makes a resolver that quotes the official texts at hand.</summary>
    /// <exception cref="UserException">The rules have errors, or the folder of official texts is missing.</exception>
    public Resolver LoadResolver(ParseResult parsed)
    {
        Resolution.Explaining.Wording? wording = WordingFrom(parsed);
        Rulebook rulebook = LoadRulebook(parsed);
        Timing.Mark("规则读入");
        Resolver resolver = new(rulebook) { Wording = wording };
        Timing.Mark("规则编好");
        return resolver;
    }

    /// <summary>The folder of official texts asked for, or null.</summary>
    /// <exception cref="UserException">It is missing.</exception>
    public string? SourcesFolder(ParseResult parsed) =>
        parsed.GetValue(Globals.Sources) is not { } folder ? null : Directory.Exists(folder) ? folder : throw new UserException(Messages.SourcesMissing(folder));

    private Resolution.Explaining.Wording? WordingFrom(ParseResult parsed)
    {
        string[] folders = [.. new[] { SourcesFolder(parsed), SourcesStore.Folder }.OfType<string>().Where(Directory.Exists)];
        if (folders.Length == 0)
        {
            return null;
        }

        OfficialTexts texts = new(folders);
        return (document, clause) => texts.Find(document, clause)?.Wording;
    }
}
