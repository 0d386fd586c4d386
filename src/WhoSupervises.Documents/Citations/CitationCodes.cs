namespace WhoSupervises.Documents.Citations;

/// <summary>The codes of citation findings; each has a page in docs/lint.</summary>
public static class CitationCodes
{
    /// <summary>The clause does not stand in the official text.</summary>
    public const string ClauseMissing = "WS3001";

    /// <summary>The official text cannot be read, or the document is not in its file.</summary>
    public const string SourceUnreadable = "WS3002";

    /// <summary>The department stands neither in the article's heading nor in the clause.</summary>
    public const string OrganMissing = "WS3003";

    /// <summary>A term does not stand in the clause.</summary>
    public const string TermMissing = "WS3004";

    /// <summary>The words in 〔〕 do not stand in the clause, though the thing does under another name.</summary>
    public const string LiteralWrong = "WS3005";

    /// <summary>A stage does not stand in the clause.</summary>
    public const string StageMissing = "WS3006";

    /// <summary>A partner or body does not stand in the article.</summary>
    public const string PartnerMissing = "WS3007";

    /// <summary>A principle does not stand in the clause.</summary>
    public const string PrincipleMissing = "WS3008";

    /// <summary>A qualifier does not stand in the clause.</summary>
    public const string QualifierMissing = "WS3009";

    /// <summary>Articles or items of the text have no clause in the rulebook.</summary>
    public const string NotCovered = "WS3010";

    /// <summary>The rulebook copies the official text at length.</summary>
    public const string Copied = "WS3011";

    /// <summary>The official text is not at hand.</summary>
    public const string SourceMissing = "WS3012";

    /// <summary>Clauses of a scrambled text were verified under other headings.</summary>
    public const string Displaced = "WS3013";
}
