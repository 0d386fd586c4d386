using WhoSupervises.Documents.Reading;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Tests;

/// <summary>Shorthand for the tests.</summary>
internal static class Tree
{
    public static OfficialText Parse(params string[] lines) => OfficialTextReader.Parse("公文.txt", string.Join('\n', lines));

    public static OfficialDocument Only(OfficialText text) => text.Documents.Should().ContainSingle().Subject;

    public static ClausePath At(string path) => ClausePath.TryParse(path, out ClausePath parsed) ? parsed : throw new ArgumentException(path, nameof(path));

    public static string Wording(OfficialText text, string path, int document = 0) =>
        text.WordingOf(text.Documents[document].Find(At(path)) ?? throw new ArgumentException(path, nameof(path)));

    public static string[] Paths(OfficialDocument document) => [.. document.Clauses.Select(c => c.Path!.Value.ToString())];

    /// <summary>Lead of every node, in reading order: must be the text again.</summary>
    public static string Rebuilt(OfficialText text)
    {
        IEnumerable<TextNode> roots = text.Documents.Select(d => d.Root);
        return string.Concat((text.Preamble is null ? roots : roots.Prepend(text.Preamble)).SelectMany(r => r.SelfAndDescendants()).Select(n => text.Slice(n.Lead)));
    }
}
