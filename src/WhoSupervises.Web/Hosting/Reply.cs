using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WhoSupervises.Web.Asking;

namespace WhoSupervises.Web.Hosting;

/// <summary>Sends what was rendered.</summary>
internal static class Reply
{
    public const string Html = "text/html; charset=utf-8";

    public const string Json = "application/json; charset=utf-8";

    private const string PackedMark = "-gzip\"";

    /// <summary>True, with 304 sent, where the client holds the very thing already. Sets the ETag either way.</summary>
    public static bool IsHeld(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        foreach (string? held in context.Request.Headers.IfNoneMatch)
        {
            if (held is not null && (held == "*" || held.Contains(tag, StringComparison.Ordinal) || held.Contains(PackedTag(tag), StringComparison.Ordinal)))
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
        Head(context, type, status, body.Length);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Sends an answer kept by <see cref="Packing"/>: as it is to clients that take gzip, unpacked to others.</summary>
    public static async Task SendPackedAsync(HttpContext context, byte[] packed, string type)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (TakesGzip(context.Request))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.ETag = PackedTag(context.Response.Headers.ETag.ToString());
            await SendAsync(context, packed, type);
            return;
        }

        int length = Packing.LengthOf(packed);
        Head(context, type, StatusCodes.Status200OK, length);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        byte[] plain = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Packing.Unpack(packed, plain.AsSpan(0, length));
            await context.Response.Body.WriteAsync(plain.AsMemory(0, length), context.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private static void Head(HttpContext context, string type, int status, int length)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = length;
        if (!context.Response.Headers.ContainsKey(HeaderNames.CacheControl))
        {
            context.Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Different bytes need another strong tag.</summary>
    private static string PackedTag(string tag) => tag.Length > 2 ? tag[..^1] + PackedMark : tag;

    private static bool TakesGzip(HttpRequest request)
    {
        foreach (string? accepted in request.Headers.AcceptEncoding)
        {
            foreach (Range part in accepted.AsSpan().Split(','))
            {
                ReadOnlySpan<char> coding = accepted.AsSpan()[part].Trim();
                int at = coding.IndexOf(';');
                ReadOnlySpan<char> name = at < 0 ? coding : coding[..at].TrimEnd();
                if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                {
                    return at < 0 || !coding[at..].TrimEnd("0. ").EndsWith("=", StringComparison.Ordinal);
                }
            }
        }

        return false;
    }
}
