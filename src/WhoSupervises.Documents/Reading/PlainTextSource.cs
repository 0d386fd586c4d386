using System.Text;

namespace WhoSupervises.Documents.Reading;

/// <summary>Reads plain text: UTF-8 with or without mark, UTF-16 with mark, else GB18030 (which covers GBK and GB 2312).</summary>
public sealed class PlainTextSource : ITextSource
{
    private const string CommonMarks = "。，、；：的第条和（）一";

    private static readonly (byte[] Head, string Format)[] OtherFormats =
    [
        ("PK\u0003\u0004"u8.ToArray(), "压缩格式的文件（如 Word、Excel 或 zip）"),
        ("%PDF"u8.ToArray(), " PDF 文件"),
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Word 或 Excel 文件"),
        ("{\\rtf"u8.ToArray(), " RTF 文件"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
    ];

    static PlainTextSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    /// <remarks>Accepts every file: it is the source of last resort and says of other formats what they are.</remarks>
    public bool Accepts(string fileName, ReadOnlySpan<byte> bytes) => true;

    /// <inheritdoc/>
    public DecodedText Decode(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        foreach ((byte[] head, string format) in OtherFormats)
        {
            if (bytes.AsSpan().StartsWith(head))
            {
                return Refused(ReadMessages.OtherFormat(fileName, format));
            }
        }

        DecodedText text = DecodeText(fileName, bytes);
        return text.Text is not null && string.IsNullOrWhiteSpace(text.Text) ? Refused(ReadMessages.Empty(fileName)) : text;
    }

    private static DecodedText DecodeText(string fileName, byte[] bytes)
    {
        (Encoding encoding, string name, int skip) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), "UTF-8", 3),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), "UTF-16", 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), "UTF-16", 2),
            _ => ((Encoding)new UTF8Encoding(false, true), "UTF-8", 0),
        };
        string? text = TryDecode(encoding, bytes, skip);
        if (text is null && skip == 0)
        {
            name = "GB18030";
            text = TryDecode(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes, 0);
            text = text is not null && !HasControls(text) && !LooksChinese(text) ? null : text;
        }

        return text switch
        {
            null => Refused(Array.IndexOf(bytes, (byte)0) >= 0 && skip == 0 ? ReadMessages.Binary(fileName) : ReadMessages.UnknownEncoding(fileName)),
            _ when HasControls(text) => Refused(ReadMessages.Binary(fileName)),
            _ => new DecodedText(text, name, null),
        };
    }

    private static DecodedText Refused(string error) => new(null, "", error);

    private static string? TryDecode(Encoding encoding, byte[] bytes, int skip)
    {
        try
        {
            return encoding.GetString(bytes, skip, bytes.Length - skip);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool HasControls(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\b') || text.AsSpan().ContainsAnyInRange('\u000E', '\u001F');

    // A text in some other encoding decodes as GB18030 into rare characters; Chinese prose is full of the common ones.
    private static bool LooksChinese(string text)
    {
        int foreign = text.Count(c => c > '\u007F');
        int common = text.Count(c => CommonMarks.Contains(c, StringComparison.Ordinal));
        return foreign < 20 || common * 50 >= foreign;
    }
}
