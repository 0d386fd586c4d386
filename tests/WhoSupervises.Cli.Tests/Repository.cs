namespace WhoSupervises.Cli.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The small rulebook of these tests; it is not the real one, so that edits of the rules break nothing here.</summary>
    public static string TestRules => Path.Combine(Tests, "rules");

    public static string Golden => Path.Combine(Tests, "golden");

    public static string OfficialText => Path.Combine(Tests, "qingshan.txt");

    private static string Tests => Path.Combine(Root, "tests", "WhoSupervises.Cli.Tests");

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
