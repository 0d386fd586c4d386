namespace WhoSupervises.Rulebook.Tests;

/// <summary>The checkout, and what lies beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Rules => Path.Combine(Root, "rules");

    /// <summary>../shared: official texts and question sets, which are not part of the repository.</summary>
    public static string Shared => Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    public static string Sources => Path.Combine(Shared, "sources");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WhoSupervises.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("WhoSupervises.sln not found above the tests");
    }
}
