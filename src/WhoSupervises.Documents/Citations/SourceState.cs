namespace WhoSupervises.Documents.Citations;

/// <summary>Whether a document's official text is at hand.</summary>
public enum SourceState
{
    /// <summary>The rulebook names no file.</summary>
    NotNamed,

    /// <summary>The file named is not in the folders.</summary>
    FileMissing,

    /// <summary>The file is there and cannot be read, or the document is not in it.</summary>
    Unreadable,

    /// <summary>Read.</summary>
    Read,
}
