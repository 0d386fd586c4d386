namespace WhoSupervises.Documents.Tests;

/// <summary>The official texts, which are not part of the repository: ../shared/sources beside it.</summary>
internal static class Shared
{
    public static string? Sources { get; } = Find();

    public static string Path(string name) => System.IO.Path.Combine(Sources!, name);

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "WhoSupervises.sln")))
        {
            folder = folder.Parent;
        }

        string sources = System.IO.Path.Combine(folder?.Parent?.FullName ?? "/", "shared", "sources");
        return Directory.Exists(sources) ? sources : null;
    }
}
