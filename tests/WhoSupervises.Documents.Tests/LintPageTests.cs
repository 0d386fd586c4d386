using System.Reflection;
using WhoSupervises.Documents.Citations;

namespace WhoSupervises.Documents.Tests;

public sealed class LintPageTests
{
    [Fact]
    public void EveryCode_HasItsPage()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "WhoSupervises.sln")))
        {
            root = root.Parent;
        }

        foreach (string code in typeof(CitationCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!))
        {
            File.ReadAllText(Path.Combine(root!.FullName, "docs", "lint", code + ".md")).Should().StartWith($"# {code} ").And.Contain("避免").And.Contain("宜写").And.Contain("为什么");
        }
    }
}
