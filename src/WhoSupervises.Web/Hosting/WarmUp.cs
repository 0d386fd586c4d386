using Microsoft.Extensions.Hosting;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Web.Asking;
using WhoSupervises.Web.Pages;
using WhoSupervises.Web.Rules;

namespace WhoSupervises.Web.Hosting;

/// <summary>Answers a question of its own once the service listens, so that the first person asking need not wait for what is made only once.</summary>
internal sealed class WarmUp(RulesKeeper keeper, ServiceOptions options, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Region = "100000";
    private const string Enterprise = "酒店";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);
        try
        {
            Ask();
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // Only speed is lost. Whoever asks next meets the same error, with a page that says so and a line in the log.
        }
    }

    private void Ask()
    {
        ServedRules rules = keeper.Current;
        (Asked asked, _) = Asked.Read([KeyValuePair.Create("region", Region), KeyValuePair.Create("enterprise", Enterprise)], Today.Of(options), strict: true);
        Answer answer = Answering.Answer(rules, asked);
        _ = Packing.Pack(Answering.Json(answer));
        _ = AnswerPage.Write(rules, asked, answer, "");
        _ = rules.Names;
        _ = rules.Search;
    }
}
