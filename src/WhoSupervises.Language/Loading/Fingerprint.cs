using System.Security.Cryptography;
using System.Text;
using WhoSupervises.Language.Reading;

namespace WhoSupervises.Language.Loading;

/// <summary>SHA-256 over paths and contents; line ends and a byte order mark make no difference.</summary>
internal static class Fingerprint
{
    /// <summary>Lower-case hex over the files in the given order.</summary>
    public static string Of(IEnumerable<RuleFile> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (RuleFile file in files)
        {
            foreach (ReadOnlyMemory<byte> piece in new[] { Encoding.UTF8.GetBytes(file.Path), Canonical(file.Bytes) })
            {
                System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, piece.Length);
                hash.AppendData(length);
                hash.AppendData(piece.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReadOnlyMemory<byte> Canonical(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlyMemory<byte> body = bytes[(bytes.Length - FileReader.WithoutMark(bytes.Span).Length)..];
        if (body.Span.IndexOf((byte)'\r') < 0)
        {
            return body;
        }

        byte[] canonical = new byte[body.Length];
        int count = 0;
        for (int i = 0; i < body.Length; i++)
        {
            byte b = body.Span[i];
            if (b != '\r' || i + 1 >= body.Length || body.Span[i + 1] != '\n')
            {
                canonical[count++] = b;
            }
        }

        return canonical.AsMemory(0, count);
    }
}
