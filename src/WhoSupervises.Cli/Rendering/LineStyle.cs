namespace WhoSupervises.Cli.Rendering;

/// <summary>What a line of a page is; a terminal shows each in its own way.</summary>
internal enum LineStyle
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>The matter.</summary>
    Title,

    /// <summary>The leading department.</summary>
    Lead,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>A citation or the receipt.</summary>
    Quiet,

    /// <summary>What weakens the answer: a draft, a gap, an overlap.</summary>
    Caution,
}
