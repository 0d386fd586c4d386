using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace WhoSupervises.Web.Api;

/// <summary>What went wrong with a request, as RFC 9457 sends it.</summary>
/// <param name="Type">Where the kind of problem is explained.</param>
/// <param name="Title">The kind of problem in a few Chinese words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong with this request and what to do, in one Chinese sentence.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>Regions that an ambiguous or unknown name may mean.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RegionItem>? Regions { get; init; }

    public static Problem BadQuestion(string detail) => new("/help#bad-question", "问题有误", StatusCodes.Status400BadRequest, detail);

    public static Problem UnknownRegion(string detail, IReadOnlyList<RegionItem> near) => new("/help#unknown-region", "地区不明", StatusCodes.Status400BadRequest, detail) { Regions = near };

    public static Problem BadJson(string detail) => new("/help#bad-json", "JSON 有误", StatusCodes.Status400BadRequest, detail);

    public static Problem NotFound(string detail) => new("/help#not-found", "没有找到", StatusCodes.Status404NotFound, detail);

    public static Problem WrongMethod(string method) => new("/help#wrong-method", "请求方法不对", StatusCodes.Status405MethodNotAllowed, $"这个地址不接受 {method} 请求，请看接口文档 /openapi/v1.json。");

    public static Problem TooLarge(long most) => new("/help#too-large", "内容太大", StatusCodes.Status413PayloadTooLarge, $"内容超过了 {Size(most)} 的上限，请缩小或分批再发。");

    public static Problem TooSlow() => new("/help#too-slow", "内容没有按时送到", StatusCodes.Status408RequestTimeout, "请求的内容没有在规定时间内送完，请重发。");

    public static Problem WrongType(string accepted) => new("/help#wrong-type", "内容类型不对", StatusCodes.Status415UnsupportedMediaType, $"只接受 {accepted}，请改 Content-Type。");

    public static Problem TooMany() => new("/help#too-many", "请求太多", StatusCodes.Status429TooManyRequests, "这个地址发来的请求太多，请稍候再发。");

    public static Problem Busy(int seconds) => new("/help#busy", "现在很忙", StatusCodes.Status503ServiceUnavailable, $"审查或对照没有在 {seconds} 秒内轮到或做完，请稍后再试。");

    public static Problem NoKey() => new("/help#no-key", "没有接口密钥", StatusCodes.Status401Unauthorized, "请在 X-Api-Key 请求头里写上管理员给的接口密钥。");

    public static Problem Internal() => new("/help#internal", "程序出错", StatusCodes.Status500InternalServerError, "程序处理这个请求时出错，已记入日志，请告诉管理员。");

    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(this, WebJson.Readable.Problem);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes / 1024} KB";
}
