namespace WhoSupervises.Language;

/// <summary>A rules file as found: its path inside the rules folder and its bytes.</summary>
/// <param name="Path">Path relative to the rules folder, with <c>/</c>; it is what diagnostics show.</param>
/// <param name="Bytes">The bytes, any line ends, with or without a byte order mark.</param>
public sealed record RuleFile(string Path, ReadOnlyMemory<byte> Bytes);
