using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace WhoSupervises.Web.Metrics;

/// <summary>Adds up the meter's measurements and writes them as Prometheus reads them.</summary>
internal sealed class PrometheusText : IDisposable
{
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    public PrometheusText(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ServiceMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                _instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => SeriesOf(i, tags).Observe(value));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Take(i, value, tags));
        _listener.Start();
    }

    /// <summary>All series as text.</summary>
    public string Write()
    {
        lock (_reading)
        {
            _listener.RecordObservableInstruments();
            StringBuilder text = new();
            foreach (Instrument instrument in _instruments.Values.OrderBy(i => i.Name, StringComparer.Ordinal))
            {
                string type = instrument is Histogram<double> ? "histogram" : instrument.Name.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge";
                text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(instrument.Description).Append("\n# TYPE ").Append(instrument.Name).Append(' ').Append(type).Append('\n');
                foreach (Series series in _series.Values.Where(s => ReferenceEquals(s.Instrument, instrument)).OrderBy(s => s.Labels, StringComparer.Ordinal))
                {
                    series.Write(text);
                }
            }

            return text.ToString();
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Series series = SeriesOf(instrument, tags);
        if (instrument is Counter<long>)
        {
            series.Add(value);
        }
        else
        {
            series.Set(value);
        }
    }

    private Series SeriesOf(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        StringBuilder labels = new();
        foreach ((string name, object? value) in tags)
        {
            labels.Append(labels.Length == 0 ? "" : ",").Append(name).Append("=\"").Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('"');
        }

        string key = labels.ToString();
        return _series.GetOrAdd(instrument.Name + "{" + key, _ => new Series(instrument, key));
    }

    private sealed class Series(Instrument instrument, string labels)
    {
        private readonly long[] _buckets = new long[Bounds.Length + 1];
        private readonly Lock _sums = new();
        private double _sum;
        private long _value;

        public Instrument Instrument { get; } = instrument;

        public string Labels { get; } = labels;

        public void Observe(double value)
        {
            int at = Array.FindIndex(Bounds, b => value <= b);
            lock (_sums)
            {
                _buckets[at < 0 ? Bounds.Length : at]++;
                _sum += value;
            }
        }

        public void Add(long value) => Interlocked.Add(ref _value, value);

        public void Set(long value) => Interlocked.Exchange(ref _value, value);

        public void Write(StringBuilder text)
        {
            string name = Instrument.Name;
            if (Instrument is not Histogram<double>)
            {
                text.Append(name).Append(Labels.Length == 0 ? "" : "{" + Labels + "}").Append(' ').Append(Interlocked.Read(ref _value).ToString(CultureInfo.InvariantCulture)).Append('\n');
                return;
            }

            lock (_sums)
            {
                string more = Labels.Length == 0 ? "" : Labels + ",";
                long count = 0;
                for (int i = 0; i < _buckets.Length; i++)
                {
                    count += _buckets[i];
                    string bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{more}le=\"{bound}\"}} {count}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{{{Labels}}} {_sum:R}\n{name}_count{{{Labels}}} {count}\n");
            }
        }
    }
}
