using System.Text;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads one file by its kind. Never throws on what the file holds.</summary>
internal static class FileReader
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static FilePart Read(RuleFile file)
    {
        FileContext context = new(file.Path);
        FilePart part = new() { Diagnostics = context.Diagnostics };
        ReadOnlySpan<byte> bytes = WithoutMark(file.Bytes.Span);
        if (InvalidAt(bytes) is { } offset)
        {
            context.Diagnostics.Add(Messages.NotUtf8(offset + 1).At(new(file.Path, 0, 0)));
            return part;
        }

        Read(Encoding.GetString(bytes), RuleFileKinds.Of(file.Path), context, part);
        return part;
    }

    public static void Read(string text, RuleFileKind kind, FileContext context, FilePart part)
    {
        switch (kind)
        {
            case RuleFileKind.Document:
                DocumentReader.Read(text, context, part);
                break;
            case RuleFileKind.Vocabulary:
                VocabularyReader.Read(text, context, part);
                break;
            case RuleFileKind.Principle:
                PrincipleReader.Read(text, context, part);
                break;
            case RuleFileKind.Rulings:
                RulingReader.Read(text, context, part);
                break;
            case RuleFileKind.Cases:
                CaseReader.Read(text, context, part);
                break;
            case RuleFileKind.RegionTable:
                TableReader.Regions(text, context, part);
                break;
            case RuleFileKind.IndustryTable:
                TableReader.Industries(text, context, part);
                break;
            default:
                break;
        }
    }

    /// <summary>The bytes without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? bytes[3..] : bytes;

    private static int? InvalidAt(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf8(bytes))
        {
            return null;
        }

        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int used) == System.Buffers.OperationStatus.Done)
        {
            offset += used;
        }

        return offset;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
