namespace WhoSupervises.Cli.Files;

/// <summary>The user's own store of official texts: one file a document, named by its id.</summary>
/// <remarks>It lies in the user's data folder; the environment variable WHOSUPERVISES_SOURCES names another folder.</remarks>
public static class SourcesStore
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "WHOSUPERVISES_SOURCES";

    /// <summary>The folder; it need not exist.</summary>
    public static string Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "whosupervises", "sources");

    /// <summary>Where the text of a document is kept.</summary>
    public static string PathOf(string documentId) => Path.Combine(Folder, documentId + ".txt");
}
