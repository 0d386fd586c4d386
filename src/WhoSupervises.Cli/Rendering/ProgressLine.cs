using System.Globalization;
using WhoSupervises.Reports.Triage;

namespace WhoSupervises.Cli.Rendering;

/// <summary>Shows how far a long job is: a bar that is redrawn on a terminal, a plain line now and then in a log.</summary>
public sealed class ProgressLine(TextWriter to, TimeProvider clock)
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(10);
    private readonly bool _isTerminal = ReferenceEquals(to, Console.Error) && !Console.IsErrorRedirected;
    private readonly long _started = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();
    private long _firstRows = -1;
    private int _width;

    /// <summary>Shows <paramref name="progress"/>, if it is time to.</summary>
    public void Report(TriageProgress progress)
    {
        _firstRows = _firstRows < 0 ? progress.Rows : _firstRows;
        if (clock.GetElapsedTime(_last) < (_isTerminal ? Redraw : PlainEvery))
        {
            return;
        }

        _last = clock.GetTimestamp();
        double seconds = clock.GetElapsedTime(_started).TotalSeconds;
        double rate = (progress.Rows - _firstRows) / Math.Max(seconds, 0.001);
        string left = progress.Fraction is > 0.001 and < 1 ? string.Create(CultureInfo.InvariantCulture, $"，约剩 {seconds / progress.Fraction * (1 - progress.Fraction):N0} 秒") : "";
        string text = string.Create(CultureInfo.InvariantCulture, $"{progress.Stage} {progress.Rows:N0} 行，每秒 {rate:N0} 行{left}");
        if (!_isTerminal)
        {
            to.WriteLine(text);
            return;
        }

        int full = (int)((progress.Fraction ?? 0) * BarWidth);
        string line = progress.Fraction is { } done ? string.Create(CultureInfo.InvariantCulture, $"[{new string('█', full)}{new string('░', BarWidth - full)}] {done:P0} {text}") : text;
        to.Write('\r' + line + new string(' ', Math.Max(0, _width - line.Length)));
        _width = line.Length;
    }

    /// <summary>Removes the bar.</summary>
    public void Clear()
    {
        if (_isTerminal && _width > 0)
        {
            to.Write('\r' + new string(' ', _width * 2) + '\r');
            _width = 0;
        }
    }
}
