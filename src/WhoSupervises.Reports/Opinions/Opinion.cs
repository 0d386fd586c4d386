namespace WhoSupervises.Reports.Opinions;

/// <summary>A reasoned opinion (监管职责研究意见): title, addressee, body, attachments, signature, as an official paper has them.</summary>
public sealed record Opinion
{
    /// <summary>The title; never 认定.</summary>
    public string Title { get; init; } = "监管职责研究意见";

    /// <summary>主送.</summary>
    public required string Addressee { get; init; }

    /// <summary>正文.</summary>
    public required IReadOnlyList<OpinionParagraph> Body { get; init; }

    /// <summary>附件: title and lines of each.</summary>
    public required IReadOnlyList<(string Title, IReadOnlyList<string> Lines)> Attachments { get; init; }

    /// <summary>落款: who signs, as a placeholder.</summary>
    public required string Signature { get; init; }

    /// <summary>成文日期: 2026年11月22日.</summary>
    public required string Date { get; init; }
}
