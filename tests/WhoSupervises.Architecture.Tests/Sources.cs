using System.Xml.Linq;

namespace WhoSupervises.Architecture.Tests;

/// <summary>The projects and source files of src/, read as text: nothing has to be built for these tests.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>Short project name (Model) → its project file.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(f => Short(f), f => XDocument.Load(f), StringComparer.Ordinal);

    /// <summary>Path below src/ → text, without what the compiler writes.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(Path.Combine(Root, "src"), f).Replace('\\', '/'), File: f))
            .Where(f => !f.Name.Contains("/obj/", StringComparison.Ordinal) && !f.Name.Contains("/bin/", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => File.ReadAllText(f.File), StringComparer.Ordinal);

    /// <summary>The projects that a project refers to.</summary>
    public static IReadOnlyList<string> References(string project) => [.. Projects[project].Descendants("ProjectReference").Select(r => Short(r.Attribute("Include")!.Value))];

    /// <summary>The packages that a project refers to.</summary>
    public static IReadOnlyList<string> Packages(string project) => [.. Projects[project].Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)];

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("WhoSupervises.", "", StringComparison.Ordinal);

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
