using System.CommandLine;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>serve</c>: pages and API in the browser. The web libraries are loaded only once the command runs.</summary>
public sealed class ServeCommand
{
    private readonly CommandContext _context;
    private readonly Option<string[]> _urls = new("--urls") { Description = "监听地址，可给多次；默认 http://127.0.0.1:5080，只供本机；写 http://0.0.0.0:5080 就供整个内网。", HelpName = "地址" };
    private readonly Option<int> _rate = new("--rate") { Description = "每个来源地址每秒最多多少个请求，0 为不限；本机来的不限。", HelpName = "个数", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _reload = new("--reload") { Description = "隔几秒看一次规则目录有没有改动，0 为不看。", HelpName = "秒数", DefaultValueFactory = _ => 5 };
    private readonly Option<string?> _key = new("--api-key-file") { Description = "接口密钥所在的文件；给出后，接口请求须带 X-Api-Key。也可用环境变量 WHOSUPERVISES_API_KEY。", HelpName = "文件" };
    private readonly Option<bool> _proxy = new("--behind-proxy") { Description = "前面有反向代理：采信本机代理写的 X-Forwarded-For 和 X-Forwarded-Proto。" };
    private readonly Option<bool> _log = new("--log-requests") { Description = "每个请求记一行日志：地址模板、状态、用时，不记问了什么、谁问的。" };
    private readonly Option<bool> _json = new("--log-json") { Description = "日志写成 JSON，每行一条。" };

    private ServeCommand(CommandContext context) => _context = context;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        ServeCommand serve = new(context);
        Command command = new("serve", "在浏览器里提问：启动网页和接口服务，按 Ctrl+C 停止。") { serve._urls, serve._rate, serve._reload, serve._key, serve._proxy, serve._log, serve._json };
        command.SetAction((parsed, cancellation) => serve.RunAsync(parsed, cancellation));
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        int rate = parsed.GetValue(_rate);
        int reload = parsed.GetValue(_reload);
        if (rate is < 0 or > 1_000_000 || reload is < 0 or > 86_400)
        {
            throw new UserException("--rate 要在 0 到 1000000 之间，--reload 要在 0 到 86400 秒之间。");
        }

        return Serving.Service.RunAsync(_context, parsed, new Serving.ServeSettings(parsed.GetValue(_urls) ?? [], rate, reload, ReadKey(parsed.GetValue(_key)), parsed.GetValue(_proxy), parsed.GetValue(_log), parsed.GetValue(_json)), cancellation);
    }

    private static string? ReadKey(string? file)
    {
        if (file is null)
        {
            return Environment.GetEnvironmentVariable("WHOSUPERVISES_API_KEY") is { Length: > 0 } given ? given : null;
        }

        if (!File.Exists(file))
        {
            throw new UserException($"找不到接口密钥文件「{file}」，请检查 --api-key-file 后面的路径。");
        }

        string key = File.ReadAllText(file).Trim();
        return key.Length >= 16 ? key : throw new UserException($"接口密钥文件「{file}」里的密钥不到 16 个字符，请换一个长的。");
    }
}
