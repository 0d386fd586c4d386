namespace WhoSupervises.Language.Tests;

/// <summary>A mistake in a file, perhaps with another file beside it, and the whole sentence that must come of it.</summary>
public sealed record Scenario(string Code, string Path, string Text, string Expected, string BesidePath = "", string Beside = "")
{
    public IEnumerable<(string Path, string Text)> Files => BesidePath.Length == 0 ? [(Path, Text)] : [(Path, Text), (BesidePath, Beside)];

    public override string ToString() => $"{Code} {Expected[..Math.Min(Expected.Length, 40)]}";
}
