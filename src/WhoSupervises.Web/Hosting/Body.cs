using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WhoSupervises.Web.Api;

namespace WhoSupervises.Web.Hosting;

/// <summary>Reads small request bodies within limits of size and time.</summary>
internal static class Body
{
    /// <summary>The body, or what is wrong with it.</summary>
    public static async Task<(byte[]? Bytes, Problem? Problem)> ReadAsync(HttpContext context, long most, TimeSpan within)
    {
        if (context.Request.ContentLength > most)
        {
            return (null, Problem.TooLarge(most));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(within);
        try
        {
            using MemoryStream bytes = new();
            await context.Request.Body.CopyToAsync(bytes, late.Token);
            return bytes.Length > most ? (null, Problem.TooLarge(most)) : (bytes.ToArray(), null);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            return (null, Problem.TooSlow());
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problem.TooLarge(most) : Problem.TooSlow());
        }
    }
}
