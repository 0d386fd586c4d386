using System.Text;

namespace WhoSupervises.Cli.Files;

/// <summary>Writes output files whole or not at all: into a temporary file beside the target, then renamed.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Says early whether <paramref name="path"/> can be an output file.</summary>
    /// <exception cref="UserException">It is a folder, or its folder is missing.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UserException(Messages.OutputIsFolder(path));
        }

        string folder = FolderOf(path);
        if (!Directory.Exists(folder))
        {
            throw new UserException(Messages.OutputFolderMissing(Path.GetDirectoryName(path) is { Length: > 0 } given ? given : folder));
        }
    }

    /// <summary>Writes text as UTF-8.</summary>
    /// <exception cref="UserException">It cannot be written; what stood there before stays.</exception>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <exception cref="UserException">They cannot be written; what stood there before stays.</exception>
    public static void Write(string path, byte[] bytes)
    {
        Check(path);
        string temporary = Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Remove(temporary);
            throw new UserException(e is UnauthorizedAccessException ? Messages.OutputDenied(path) : Messages.OutputFailed(path));
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path);

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done; the target itself was not touched.
        }
    }
}
