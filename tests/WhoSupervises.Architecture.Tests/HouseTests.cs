using System.Text.RegularExpressions;

namespace WhoSupervises.Architecture.Tests;

/// <summary>The house rules that can be read off the source.</summary>
public sealed partial class HouseTests
{
    /// <summary>Files that hold several small public types on purpose: the parts of one published JSON form.</summary>
    private static readonly string[] SeveralTypes = ["WhoSupervises.Resolution/Explaining/Answer.cs"];

    /// <summary>A public type whose internal partners give the file its name.</summary>
    private static readonly string[] NamedOtherwise = ["WhoSupervises.Resolution/Engine/CompiledPrinciple.cs"];

    [Fact]
    public void Files_PublicTypes_AreOneEach() =>
        Sources.Files.Where(f => PublicType().Count(f.Value) > 1).Select(f => f.Key).Except(SeveralTypes).Should().BeEmpty();

    [Fact]
    public void Files_PublicType_BearsTheFilesName() =>
        Sources.Files.Select(f => (f.Key, Type: PublicType().Match(f.Value))).Where(f => f.Type.Success && f.Type.Groups["name"].Value != Path.GetFileNameWithoutExtension(f.Key)).Select(f => f.Key)
            .Except(NamedOtherwise).Should().BeEmpty();

    [Fact]
    public void Files_Clock_IsNeverRead() =>
        Sources.Files.Where(f => Clock().IsMatch(f.Value)).Select(f => f.Key).Should().BeEmpty("TimeProvider is the only clock");

    [Fact]
    public void Files_PublicTypes_AreDocumented() =>
        Sources.Files.Where(f => PublicType().Matches(f.Value).Any(m => !IsDocumented(f.Value[..m.Index]))).Select(f => f.Key).Should().BeEmpty();

    [Fact]
    public void Projects_Documentation_IsNeverSilenced()
    {
        Sources.Projects.Where(p => p.Value.ToString().Contains("1591", StringComparison.Ordinal)).Select(p => p.Key).Should().BeEmpty("an undocumented public member is a build error");
        Sources.Files.Where(f => f.Value.Contains("#pragma warning disable CS1591", StringComparison.Ordinal)).Select(f => f.Key).Should().BeEmpty();
        string props = File.ReadAllText(Path.Combine(Sources.Root, "Directory.Build.props"));
        props.Should().Contain("<GenerateDocumentationFile>true</GenerateDocumentationFile>").And.Contain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").And.NotContain("1591");
    }

    [Fact]
    public void Files_Length_IsMostlyShort()
    {
        int[] lengths = [.. Sources.Files.Values.Select(t => t.Split('\n').Length)];

        lengths.Count(l => l <= 150).Should().BeGreaterThanOrEqualTo((int)(lengths.Length * 0.8), "most files stay under 150 lines");
    }

    [Fact]
    public void Files_Names_AreNounsOfTheTrade() =>
        Sources.Files.Keys.Where(f => Path.GetFileNameWithoutExtension(f) is var name && (name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Util", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal)))
            .Should().BeEmpty();

    private static bool IsDocumented(string before)
    {
        string[] lines = [.. before.TrimEnd().Split('\n').Reverse().SkipWhile(l => l.TrimStart().StartsWith('['))];
        return lines.Length > 0 && lines[0].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:record struct|record class|record|class|struct|interface|enum|delegate [\w<>?\[\]]+) (?<name>\w+)", RegexOptions.Multiline, 2000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.None, 2000)]
    private static partial Regex Clock();
}
