using System.Diagnostics.CodeAnalysis;
using WhoSupervises.Documents.Tree;

namespace WhoSupervises.Documents.Reading;

/// <summary>An official text, or one Chinese sentence that says what is wrong, where, and what to do.</summary>
public sealed record ReadResult
{
    private ReadResult(OfficialText? text, string? error)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The text, or null where it could not be read.</summary>
    public OfficialText? Text { get; }

    /// <summary>Why it could not be read, or null.</summary>
    public string? Error { get; }

    /// <summary>True where a text was read.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Text is not null;

    /// <summary>A text was read.</summary>
    public static ReadResult Of(OfficialText text) => new(text, null);

    /// <summary>None was read.</summary>
    public static ReadResult Failed(string error) => new(null, error);
}
