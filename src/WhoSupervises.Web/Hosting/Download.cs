using Microsoft.AspNetCore.Http;

namespace WhoSupervises.Web.Hosting;

/// <summary>Files that the browser saves instead of showing.</summary>
internal static class Download
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Names the file that follows; old browsers get <paramref name="plain"/>.</summary>
    public static void Name(HttpContext context, string plain, string name) =>
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Uri.EscapeDataString(Safe(name))}";

    /// <summary>Sends a file.</summary>
    public static Task SendAsync(HttpContext context, byte[] bytes, string type, string plain, string name)
    {
        Name(context, plain, name);
        return Reply.SendAsync(context, bytes, type);
    }

    /// <summary>A name that every system takes: no separators, no marks that Windows refuses, not too long.</summary>
    private static string Safe(string name)
    {
        string stem = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
        return (stem.Length > 80 ? stem[..80] : stem) + Path.GetExtension(name);
    }
}
