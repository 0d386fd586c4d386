namespace WhoSupervises.Web.Tests;

/// <summary>Finds the checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Rules => Path.Combine(Root, "rules");

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "WhoSupervises.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("No WhoSupervises.sln above " + AppContext.BaseDirectory);
    }
}
