using Microsoft.Extensions.Logging;
using WhoSupervises.Language;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Resolution;
using WhoSupervises.Web.Hosting;

namespace WhoSupervises.Web.Rules;

/// <summary>Holds the rules in use and replaces them, all at once, when the folders hold newer ones without errors.</summary>
internal sealed partial class RulesKeeper
{
    private readonly ServiceOptions _options;
    private volatile ServedRules _current;
    private long _reloads;
    private long _refusals;

    /// <summary>Loads the rules.</summary>
    /// <exception cref="ServiceException">They have errors.</exception>
    public RulesKeeper(ServiceOptions options)
    {
        _options = options;
        RulebookLoadResult loaded = RulebookLoader.Load(options.RulesFolders, options.Cache);
        _current = loaded.Rulebook is null ? throw new ServiceException(Sentence("规则", loaded)) : Serve(loaded);
    }

    /// <summary>The rules in use. A request takes them once and keeps them to its end.</summary>
    public ServedRules Current => _current;

    /// <summary>How often newer rules were taken.</summary>
    public long Reloads => Interlocked.Read(ref _reloads);

    /// <summary>How often newer rules were refused.</summary>
    public long Refusals => Interlocked.Read(ref _refusals);

    /// <summary>Reads the folders again; broken rules leave the old ones in use, with a warning.</summary>
    public void Reload(ILogger logger)
    {
        RulebookLoadResult loaded = RulebookLoader.Load(_options.RulesFolders, _options.Cache);
        if (loaded.Rulebook is null)
        {
            string warning = Sentence("改动后的规则", loaded) + "仍按改动前的规则回答。";
            _current = _current.With(warning);
            Interlocked.Increment(ref _refusals);
            LogRefused(logger, loaded.Diagnostics.Count(d => d.Severity == Severity.Error));
            return;
        }

        if (loaded.Fingerprint == _current.Fingerprint)
        {
            _current = _current.With(null);
            return;
        }

        _current = Serve(loaded);
        Interlocked.Increment(ref _reloads);
        LogTaken(logger, loaded.Fingerprint);
    }

    private static string Sentence(string what, RulebookLoadResult loaded)
    {
        Diagnostic first = loaded.Diagnostics.First(d => d.Severity == Severity.Error);
        int count = loaded.Diagnostics.Count(d => d.Severity == Severity.Error);
        return $"{what}有 {count} 处错误，第一处在 {first}{(count > 1 ? "用 check 命令看全部。" : "")}";
    }

    private ServedRules Serve(RulebookLoadResult loaded) =>
        new(new Resolver(loaded.Rulebook!) { Wording = _options.Wording }, _options.SourcesMark, _options.AnswerMemory, null);

    [LoggerMessage(1, LogLevel.Information, "Rules reloaded, fingerprint {Fingerprint}")]
    private static partial void LogTaken(ILogger logger, string fingerprint);

    [LoggerMessage(2, LogLevel.Warning, "Changed rules refused: {Errors} errors; the old ones stay")]
    private static partial void LogRefused(ILogger logger, int errors);
}
