using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WhoSupervises.Web.Hosting;

namespace WhoSupervises.Web.Rules;

/// <summary>Looks at the rules folders from time to time and reloads them once a change has come to rest.</summary>
/// <remarks>Polling and not file events: it also sees mounted volumes, and folders that are swapped as a whole.</remarks>
internal sealed partial class RulesWatcher(RulesKeeper keeper, ServiceOptions options, ILogger<RulesWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ReloadEvery <= TimeSpan.Zero)
        {
            return;
        }

        await Task.Yield();
        long taken = Mark();
        long seen = taken;
        using PeriodicTimer timer = new(options.ReloadEvery, options.Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            long now = Mark();
            if (now != taken && now == seen)
            {
                taken = now;
                TryReload();
            }

            seen = now;
        }
    }

    private void TryReload()
    {
        try
        {
            keeper.Reload(logger);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogFailed(logger, bug);
        }
    }

    /// <summary>Changes whenever a file is added, removed or written.</summary>
    private long Mark()
    {
        long mark = 17;
        foreach (string folder in options.RulesFolders)
        {
            try
            {
                foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                {
                    mark += HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                mark++;
            }
        }

        return mark;
    }

    [LoggerMessage(3, LogLevel.Error, "Reloading the rules failed; the old ones stay")]
    private static partial void LogFailed(ILogger logger, Exception bug);
}
