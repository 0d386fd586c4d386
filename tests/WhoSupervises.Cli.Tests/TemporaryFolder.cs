namespace WhoSupervises.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Root = Directory.CreateTempSubdirectory("whosupervises-").FullName;

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    public string[] Files => [.. Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>A copy of the rules of these tests.</summary>
    public string CopyRules()
    {
        foreach (string file in Directory.GetFiles(Repository.TestRules, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(Root, "rules", Path.GetRelativePath(Repository.TestRules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return this["rules"];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
