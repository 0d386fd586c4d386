using System.Text.Json;
using FluentAssertions;
using WhoSupervises.Language;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class ReloadTests
{
    [Fact]
    public async Task Rules_ChangedThenBrokenThenMended_AreTakenRefusedWithAWarningAndTakenAgain()
    {
        string folder = Copy(Repository.Rules);
        try
        {
            await using RunningService service = await RunningService.StartAsync(RunningService.Options with { RulesFolders = [folder], Cache = RulebookCache.None, ReloadEvery = TimeSpan.FromMilliseconds(100) });
            string first = await FingerprintAsync(service);
            string sample = Directory.EnumerateFiles(folder, "*.vocab", SearchOption.AllDirectories).First();
            string before = await File.ReadAllTextAsync(sample);

            await File.WriteAllTextAsync(sample, before + "\n");
            string second = await WaitAsync(service, h => h.Fingerprint != first);

            await File.WriteAllTextAsync(sample, before + "\n@@@ 这不是规则\n");
            await WaitAsync(service, h => h.Warning is not null);
            string page = await service.Client.GetStringAsync("/answer?region=新疆&enterprise=密室逃脱");
            string kept = await FingerprintAsync(service);

            await File.WriteAllTextAsync(sample, before);
            string third = await WaitAsync(service, h => h.Warning is null);

            second.Should().NotBe(first);
            kept.Should().Be(second);
            page.Should().Contain("规则没有更新。").And.Contain("仍按改动前的规则回答。").And.Contain("自治区文化和旅游厅");
            third.Should().Be(first);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Copy(string from)
    {
        string to = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    private static async Task<string> FingerprintAsync(RunningService service) => (await HealthAsync(service)).Fingerprint;

    private static async Task<(string Fingerprint, string? Warning)> HealthAsync(RunningService service)
    {
        using JsonDocument json = JsonDocument.Parse(await service.Client.GetStringAsync("/readyz"));
        return (json.RootElement.GetProperty("rulebook").GetString()!, json.RootElement.GetProperty("warning").GetString());
    }

    private static async Task<string> WaitAsync(RunningService service, Func<(string Fingerprint, string? Warning), bool> until)
    {
        for (int i = 0; i < 600; i++)
        {
            (string Fingerprint, string? Warning) health = await HealthAsync(service);
            if (until(health))
            {
                return health.Fingerprint;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The rules were not reloaded.");
    }
}
