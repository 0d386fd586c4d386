using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using WhoSupervises.Cli.Files;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Language;
using WhoSupervises.Web.Hosting;

namespace WhoSupervises.Cli.Serving;

/// <summary>Starts the web service and waits for its end. Kept apart so that other commands never load the web libraries.</summary>
internal static class Service
{
    public static async Task<int> RunAsync(CommandContext context, ParseResult parsed, ServeSettings settings, CancellationToken cancellation)
    {
        IReadOnlyList<string> folders = context.RulesFolders(parsed);
        foreach (string missing in folders.Where(f => !Directory.Exists(f)))
        {
            throw new UserException(Messages.RulesMissing(missing));
        }

        string[] sources = [.. new[] { context.SourcesFolder(parsed), SourcesStore.Folder }.OfType<string>().Where(Directory.Exists)];
        ServiceOptions options = new()
        {
            Urls = settings.Urls.Count > 0 ? settings.Urls : [ServiceOptions.DefaultUrl],
            RulesFolders = folders,
            Cache = RulebookCache.ForUser(),
            Wording = WordingFrom(sources),
            SourcesMark = MarkOf(sources),
            Clock = context.Clock,
            ReloadEvery = TimeSpan.FromSeconds(settings.Reload),
            RequestsPerSecond = settings.Rate,
            ApiKey = settings.ApiKey,
            BehindProxy = settings.BehindProxy,
            LogRequests = settings.LogRequests,
            LogJson = settings.LogJson,
        };
        try
        {
            await using WebApplication app = WebService.Create(options);
            await app.StartAsync(cancellation);
            await context.Output.WriteLineAsync($"已启动，请用浏览器打开 {string.Join("、", WebService.AddressesOf(app))}　按 Ctrl+C 停止。");
            await context.Output.FlushAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return CommandLine.Done;
        }
        catch (ServiceException mistake)
        {
            throw new UserException(mistake.Message);
        }
        catch (IOException)
        {
            throw new UserException($"没法监听 {string.Join("、", options.Urls)}：端口可能正被占用，请用 --urls 换一个地址。");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or UriFormatException or System.Net.Sockets.SocketException)
        {
            throw new UserException($"没法监听 {string.Join("、", options.Urls)}：请把地址写成 http://127.0.0.1:5080 的样子，端口要有权限使用。");
        }
    }

    private static Resolution.Explaining.Wording? WordingFrom(string[] folders)
    {
        if (folders.Length == 0)
        {
            return null;
        }

        OfficialTexts texts = new(folders);
        return (document, clause) => texts.Find(document, clause)?.Wording;
    }

    /// <summary>Changes when a text changes; the same on every machine that holds the same texts.</summary>
    private static string MarkOf(string[] folders)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return folders.Length == 0 ? "" : Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
    }
}
