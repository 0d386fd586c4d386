using System.CommandLine;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Resolution;

namespace WhoSupervises.Cli;

/// <summary>What commands share: where to write, the clock, and how to load a rulebook.</summary>
public sealed class CommandContext(TextWriter output, TextWriter error, TimeProvider clock)
{
    /// <summary>Where answers go.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Where messages go.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Options of every command.</summary>
    public GlobalOptions Globals { get; } = new();

    /// <summary>The rules folders asked for, or the one that ships with the program.</summary>
    public IReadOnlyList<string> RulesFolders(ParseResult parsed) =>
        parsed.GetValue(Globals.Rules) is { Length: > 0 } given ? given : [Path.Combine(AppContext.BaseDirectory, "rules")];

    /// <summary>Loads the rulebook.</summary>
    /// <exception cref="UserException">It has errors.</exception>
    public Rulebook LoadRulebook(ParseResult parsed)
    {
        RulebookLoadResult loaded = RulebookLoader.Load(RulesFolders(parsed));
        if (loaded.Rulebook is null)
        {
            Diagnostic first = loaded.Diagnostics.First(d => d.Severity == Severity.Error);
            int count = loaded.Diagnostics.Count(d => d.Severity == Severity.Error);
            throw new UserException($"规则有 {count} 处错误，第一处在 {first}{(count > 1 ? " 用 check 命令看全部。" : "")}");
        }

        return loaded.Rulebook;
    }

    /// <summary>Loads the rulebook and makes a resolver.</summary>
    /// <exception cref="UserException">The rules have errors, or the folder of official texts is missing.</exception>
    public Resolver LoadResolver(ParseResult parsed) => new(LoadRulebook(parsed)) { Wording = WordingFrom(parsed) };

    private Resolution.Explaining.Wording? WordingFrom(ParseResult parsed)
    {
        if (parsed.GetValue(Globals.Sources) is not { } folder)
        {
            return null;
        }

        if (!Directory.Exists(folder))
        {
            throw new UserException($"找不到官方文本目录「{folder}」，请检查 --sources。");
        }

        Documents.Citations.OfficialTexts texts = new(folder);
        return (document, clause) => texts.Find(document, clause)?.Wording;
    }
}
