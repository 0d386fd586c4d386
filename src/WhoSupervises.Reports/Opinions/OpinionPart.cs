namespace WhoSupervises.Reports.Opinions;

/// <summary>What a paragraph of an opinion is; the layout follows from it.</summary>
public enum OpinionPart
{
    /// <summary>正文: an ordinary paragraph.</summary>
    Text,

    /// <summary>一、: a heading of the first rank.</summary>
    Heading,

    /// <summary>引文: wording of an official text.</summary>
    Quote,
}
