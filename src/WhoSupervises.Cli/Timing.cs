using System.Diagnostics;

namespace WhoSupervises.Cli;

/// <summary>Where the time of a run goes, told on stderr where the environment variable WHOSUPERVISES_TIMING is set.</summary>
internal static class Timing
{
    private static readonly bool On = Environment.GetEnvironmentVariable("WHOSUPERVISES_TIMING") is { Length: > 0 };

    /// <summary>Milliseconds since the process began, at <paramref name="step"/>.</summary>
    public static void Mark(string step)
    {
        if (On)
        {
            using Process process = Process.GetCurrentProcess();
            double elapsed = (TimeProvider.System.GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime()).TotalMilliseconds;
            Console.Error.WriteLine(FormattableString.Invariant($"{elapsed,7:0} ms（处理器 {process.TotalProcessorTime.TotalMilliseconds:0}） {step}"));
        }
    }
}
