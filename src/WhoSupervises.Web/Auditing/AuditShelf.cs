using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Comparing;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Web.Auditing;

/// <summary>Audits and surveys of one rulebook, each worked out once and kept, within bounds, by region, day and whether higher documents count.</summary>
/// <remarks>One is worked out at a time, since it takes every processor; whoever asks for the same meanwhile gets what the first one made.</remarks>
internal sealed class AuditShelf(Resolver resolver)
{
    private const int MostAudits = 12;
    private const int MostSurveys = 24;
    private const int MostWaiting = 100;

    private static readonly SemaphoreSlim Turn = new(1);
    private static int _waiting;

    private readonly RecentItems<RegionAudit> _audits = new(MostAudits);
    private readonly RecentItems<Survey> _surveys = new(MostSurveys);

    /// <summary>The audit of a region.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before it was done, or too many wait already; nothing is kept.</exception>
    public Task<RegionAudit> AuditAsync(Jurisdiction where, CancellationToken token) => OnceAsync(where, _audits, Audit, token);

    /// <summary>Regions side by side.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before it was done, or too many wait already.</exception>
    public async Task<Comparison> CompareAsync(IReadOnlyList<Jurisdiction> regions, CancellationToken token)
    {
        List<Survey> surveys = [];
        foreach (Jurisdiction where in regions)
        {
            surveys.Add(_audits.Find(KeyOf(where)) is { } audit ? audit.Survey : await OnceAsync(where, _surveys, Survey, token));
        }

        return RegionComparer.Of(surveys);
    }

    private static string KeyOf(Jurisdiction where) => $"{where.Region.Code}|{where.AsOf.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)}|{(where.Inherit ? "+" : "")}";

    private static async Task<T> OnceAsync<T>(Jurisdiction where, RecentItems<T> items, Func<Jurisdiction, CancellationToken, T> make, CancellationToken token)
        where T : class
    {
        string key = KeyOf(where);
        if (items.Find(key) is { } known)
        {
            return known;
        }

        await WaitAsync(token);
        try
        {
            return items.Find(key) ?? items.Keep(key, await Task.Run(() => make(where, token), token));
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task WaitAsync(CancellationToken token)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                throw new OperationCanceledException();
            }

            await Turn.WaitAsync(token);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private RegionAudit Audit(Jurisdiction where, CancellationToken token)
    {
        RegionAudit audit = RegionAuditor.Run(resolver, where, token);
        Dictionary<SurveyRow, SurveyRow> light = new(ReferenceEqualityComparer.Instance);
        foreach (SurveyRow row in audit.Survey.Rows)
        {
            light[row] = Light(row);
        }

        return audit with
        {
            Survey = audit.Survey with { Rows = [.. audit.Survey.Rows.Select(r => light[r])] },
            Gaps = [.. audit.Gaps.Select(g => g with { Rows = [.. g.Rows.Select(r => light[r])] })],
            Overlaps = [.. audit.Overlaps.Select(o => o with { Rows = [.. o.Rows.Select(r => light[r])] })],
        };
    }

    private Survey Survey(Jurisdiction where, CancellationToken token)
    {
        Survey survey = new Surveyor(resolver).Run(where, MatterCatalogue.Of(resolver), token);
        return survey with { Rows = [.. survey.Rows.Select(Light)] };
    }

    /// <summary>The row without the engine's working, which is many times larger and which no page shows.</summary>
    private static SurveyRow Light(SurveyRow row) => row with { Decision = null };
}
