using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WhoSupervises.Web.Hosting;

/// <summary>Sends what was rendered.</summary>
internal static class Reply
{
    public const string Html = "text/html; charset=utf-8";

    public const string Json = "application/json; charset=utf-8";

    /// <summary>True, with 304 sent, where the client holds the very thing already. Sets the ETag either way.</summary>
    public static bool IsHeld(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        foreach (string? held in context.Request.Headers.IfNoneMatch)
        {
            if (held is not null && (held == "*" || held.Contains(tag, StringComparison.Ordinal)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return true;
            }
        }

        return false;
    }

    /// <summary>Sends bytes; a HEAD request gets the headers only.</summary>
    public static async Task SendAsync(HttpContext context, byte[] body, string type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!context.Response.Headers.ContainsKey(HeaderNames.CacheControl))
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
