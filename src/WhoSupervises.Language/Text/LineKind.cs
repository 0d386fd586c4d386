namespace WhoSupervises.Language.Text;

/// <summary>What a line of a rules file is, told by its first characters.</summary>
internal enum LineKind
{
    Blank,

    /// <summary><c>// …</c></summary>
    Comment,

    /// <summary><c># …</c></summary>
    Heading,

    /// <summary><c>## …</c></summary>
    SubHeading,

    /// <summary><c>- …</c></summary>
    Entry,

    /// <summary>None of these: an error.</summary>
    Other,
}
