using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WhoSupervises.Web.Triaging;

/// <summary>A file for as long as its request lasts, uploaded or being made; it is deleted with it, and nobody else may read it meanwhile.</summary>
internal sealed class TriageUpload : IDisposable
{
    private TriageUpload(string path) => Path = path;

    public string Path { get; }

    /// <summary>An empty file.</summary>
    public static TriageUpload Create(string extension)
    {
        TriageUpload upload = new(System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension));
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(upload.Path, options);
        return upload;
    }

    /// <summary>Saves the body of a request.</summary>
    public static async Task<TriageUpload> SaveAsync(Stream body, string extension, CancellationToken token)
    {
        TriageUpload upload = Create(extension);
        try
        {
            await using FileStream file = upload.OpenToWrite();
            await body.CopyToAsync(file, token);
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file to be written from its beginning.</summary>
    public FileStream OpenToWrite() => new(Path, FileMode.Truncate, FileAccess.Write, FileShare.Read, 1 << 16, FileOptions.Asynchronous);

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
