namespace WhoSupervises.Model.Documents;

/// <summary>Rank of a document (立法法 第九十八至一百零二条), highest first.</summary>
public enum DocumentKind
{
    /// <summary>法律.</summary>
    Law,

    /// <summary>行政法规.</summary>
    Regulation,

    /// <summary>地方性法规.</summary>
    LocalRegulation,

    /// <summary>规章.</summary>
    Rule,

    /// <summary>规范性文件.</summary>
    Normative,

    /// <summary>资料: a yearbook or report; organ history only, never a duty.</summary>
    Record,
}
