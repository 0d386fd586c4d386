using System.Diagnostics.Metrics;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Metrics;

/// <summary>Counts and times requests through System.Diagnostics.Metrics.</summary>
internal sealed class ServiceMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "WhoSupervises.Web";

    private readonly Histogram<double> _requests;
    private readonly Counter<long> _resolved;

    public ServiceMetrics(IMeterFactory factory, RulesKeeper keeper)
    {
        Meter meter = factory.Create(MeterName);
        _requests = meter.CreateHistogram<double>("whosupervises_http_request_seconds", "s", "Time to answer a request");
        _resolved = meter.CreateCounter<long>("whosupervises_resolved_total", null, "Questions resolved, without those answered from memory");
        meter.CreateObservableCounter("whosupervises_answers_from_memory_total", () => keeper.Current.Answers.Hits, null, "Answers found rendered, since the rules were loaded");
        meter.CreateObservableGauge("whosupervises_answers_in_memory", () => keeper.Current.Answers.Count, null, "Rendered answers held");
        meter.CreateObservableCounter("whosupervises_rules_reloads_total", () => keeper.Reloads, null, "Changed rules taken");
        meter.CreateObservableCounter("whosupervises_rules_refusals_total", () => keeper.Refusals, null, "Changed rules refused");
        meter.CreateObservableGauge("whosupervises_rules_stale", () => keeper.Current.Warning is null ? 0 : 1, null, "1 while newer rules are refused");
        meter.CreateObservableGauge("process_working_set_bytes", () => Environment.WorkingSet, null, "Memory of the process");
    }

    /// <summary>A request was answered.</summary>
    /// <param name="route">The route's template, never the path asked for.</param>
    /// <param name="status">The status sent.</param>
    /// <param name="seconds">How long it took.</param>
    public void Answered(string route, int status, double seconds) => _requests.Record(seconds, new("route", route), new("status", status));

    /// <summary>A question was resolved.</summary>
    public void Resolved(string status) => _resolved.Add(1, new KeyValuePair<string, object?>("status", status));
}
