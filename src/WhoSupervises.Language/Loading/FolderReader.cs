using System.Globalization;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Loading;

/// <summary>Finds and reads the rules files of folders; hidden folders and files are passed over.</summary>
internal sealed class FolderReader
{
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    public List<RuleFile> Files { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Reads one folder. With several folders each path begins with its folder's name, so that a reader can tell them apart.</summary>
    public void Read(string folder, bool severalFolders)
    {
        if (!Directory.Exists(folder))
        {
            Diagnostics.Add(Messages.FolderMissing(folder).At(new(folder, 0, 0)));
            return;
        }

        string prefix = severalFolders ? Prefix(folder) : "";
        int before = Files.Count + Diagnostics.Count;
        try
        {
            EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            foreach (string path in Directory.EnumerateFiles(folder, "*", options))
            {
                ReadFile(path, prefix + Path.GetRelativePath(folder, path).Replace('\\', '/'));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(Messages.Unreadable(Reason(e)).At(new(folder, 0, 0)));
        }

        if (Files.Count + Diagnostics.Count == before)
        {
            Diagnostics.Add(Messages.FolderEmpty(folder).At(new(folder, 0, 0)));
        }
    }

    /// <summary>The folder's own name; a second folder of that name is numbered.</summary>
    private string Prefix(string folder)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        string prefix = name;
        for (int number = 2; !_prefixes.Add(prefix); number++)
        {
            prefix = string.Create(CultureInfo.InvariantCulture, $"{name}({number})");
        }

        return prefix + "/";
    }

    private void ReadFile(string path, string shown)
    {
        string name = Path.GetFileName(path);
        if (RuleFileKinds.Of(path) == RuleFileKind.None)
        {
            if (Path.GetExtension(name) is not (".md" or "") && !name.StartsWith('.'))
            {
                string? nearest = Nearest.Of(Path.GetExtension(name), RuleFileKinds.Known.Where(k => k.StartsWith('.')));
                Diagnostics.Add(Messages.UnknownFileType(name, nearest).At(new(shown, 0, 0)));
            }

            return;
        }

        try
        {
            Files.Add(new(shown, File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(Messages.Unreadable(Reason(e)).At(new(shown, 0, 0)));
        }
    }

    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "没有读取权限",
        FileNotFoundException or DirectoryNotFoundException => "找不到它",
        _ => "磁盘出错或文件正被占用",
    };
}
