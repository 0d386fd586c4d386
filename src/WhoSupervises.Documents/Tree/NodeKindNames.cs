namespace WhoSupervises.Documents.Tree;

/// <summary>The Chinese names of <see cref="NodeKind"/>, as renderings show them.</summary>
public static class NodeKindNames
{
    private static readonly string[] Names = ["文件", "序言", "编", "章", "节", "标题", "条目", "条", "款", "项", "目", "附"];

    /// <summary>The Chinese name of <paramref name="kind"/>.</summary>
    public static string NameOf(NodeKind kind) => Names[(int)kind];
}
