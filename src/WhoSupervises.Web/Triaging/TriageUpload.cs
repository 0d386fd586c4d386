using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WhoSupervises.Web.Triaging;

/// <summary>An uploaded file for as long as its request lasts; it is deleted with it.</summary>
internal sealed class TriageUpload : IDisposable
{
    private TriageUpload(string path) => Path = path;

    public string Path { get; }

    /// <summary>Saves the body of a request.</summary>
    public static async Task<TriageUpload> SaveAsync(Stream body, string extension, CancellationToken token)
    {
        TriageUpload upload = new(System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension));
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using FileStream file = new(upload.Path, options);
            await body.CopyToAsync(file, token);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    /// <summary>The form of a request, within the limit.</summary>
    public static Task<IFormCollection> FormAsync(HttpContext context, long most) =>
        context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = 16, ValueLengthLimit = 2_000, MultipartHeadersCountLimit = 8, BufferBodyLengthLimit = most }, context.RequestAborted);

    public void Dispose()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary files; nothing else can be done here.
        }
    }
}
