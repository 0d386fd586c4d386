namespace WhoSupervises.Language;

/// <summary>Tells what a file holds from its name.</summary>
public static class RuleFileKinds
{
    /// <summary>The extensions and table names that are read, as a reader of a message would want them listed.</summary>
    internal static IReadOnlyList<string> Known { get; } = [".rules", ".vocab", ".principle", ".rulings", ".cases", "regions.csv", "industries.csv"];

    /// <summary>What the file named <paramref name="path"/> holds; <see cref="RuleFileKind.None"/> where it is no rules file.</summary>
    public static RuleFileKind Of(string path)
    {
        string name = Path.GetFileName(path);
        return Path.GetExtension(name) switch
        {
            ".rules" => RuleFileKind.Document,
            ".vocab" => RuleFileKind.Vocabulary,
            ".principle" => RuleFileKind.Principle,
            ".rulings" => RuleFileKind.Rulings,
            ".cases" => RuleFileKind.Cases,
            ".csv" when name is "regions.csv" => RuleFileKind.RegionTable,
            ".csv" when name is "industries.csv" => RuleFileKind.IndustryTable,
            _ => RuleFileKind.None,
        };
    }
}
