using System.Text;

namespace WhoSupervises.Reports.Tables;

/// <summary>Finds out how a text file is encoded: by its mark, as UTF-8 if all of it is valid, else GB18030 (which covers GBK).</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>UTF-8 without a mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding of a file.</summary>
    public static Encoding Of(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        bool first = true;
        while (true)
        {
            int read = file.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, kept + read);
            if (first)
            {
                if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
                {
                    return Encoding.Unicode;
                }

                if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
                {
                    return Encoding.BigEndianUnicode;
                }

                first = false;
            }

            int whole = read == 0 ? bytes.Length : bytes.Length - Unfinished(bytes);
            if (!System.Text.Unicode.Utf8.IsValid(bytes[..whole]))
            {
                return Encoding.GetEncoding("GB18030");
            }

            if (read == 0)
            {
                return Utf8;
            }

            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(buffer);
        }
    }

    /// <summary>How many bytes at the end may begin a character that goes on in the next block.</summary>
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte b = bytes[^back];
            if (b >= 0xC0)
            {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
