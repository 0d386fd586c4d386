using System.Security.Cryptography;
using System.Text;
using WhoSupervises.Language.Caching;

namespace WhoSupervises.Language;

/// <summary>Keeps loaded rulebooks in a folder so that the next start need not parse them again.</summary>
/// <remarks>
/// An entry is found by the fingerprint of all rules files and the exact build of this program, and carries a checksum: a changed rules
/// file, another version or a damaged entry is never served. Whatever goes wrong here, loading goes on without the cache.
/// </remarks>
public sealed class RulebookCache
{
    /// <summary>Environment variable: a folder for the cache, or <c>off</c>.</summary>
    public const string Variable = "WHOSUPERVISES_CACHE";

    private const int Kept = 6;
    private const int HashLength = 32;
    private static readonly byte[] Magic = "WSRB0001"u8.ToArray();

    /// <summary>Which build wrote an entry: any change of the reader or the model makes old entries unknown.</summary>
    private static readonly string Engine =
        $"{typeof(RulebookCache).Module.ModuleVersionId:N}{typeof(Model.Rulebook).Module.ModuleVersionId:N}";

    private readonly string? _folder;

    private RulebookCache(string? folder) => _folder = folder;

    /// <summary>No cache.</summary>
    public static RulebookCache None { get; } = new(null);

    /// <summary>The user's cache folder, or what <see cref="Variable"/> says.</summary>
    public static RulebookCache ForUser() => Environment.GetEnvironmentVariable(Variable) switch
    {
        "off" => None,
        { Length: > 0 } folder => At(folder),
        _ => UserFolder() is { } folder ? At(folder) : None,
    };

    /// <summary>A cache in this folder; it is made when first written.</summary>
    public static RulebookCache At(string folder) => new(folder);

    /// <summary>The entry for these files, or null.</summary>
    internal RulebookLoadResult? Find(string fingerprint)
    {
        if (_folder is null)
        {
            return null;
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(PathOf(fingerprint));
            int start = Magic.Length + HashLength;
            if (bytes.Length <= start
                || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
                || !SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes.AsSpan(Magic.Length, HashLength)))
            {
                return null;
            }

            PackReader reader = new(bytes, start);
            RulebookLoadResult? result = reader.Text() == Engine ? RulebookPack.Read(reader) : null;
            return result?.Fingerprint == fingerprint && reader.AtEnd ? result : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Writes an entry beside the others and moves it in place, so that nobody ever reads half of one.</summary>
    internal void Keep(RulebookLoadResult result)
    {
        if (_folder is null || result.Rulebook is null)
        {
            return;
        }

        string? temporary = null;
        try
        {
            Directory.CreateDirectory(_folder);
            using PackWriter writer = new();
            writer.Text(Engine);
            RulebookPack.Write(writer, result);
            temporary = Path.Combine(_folder, Path.GetRandomFileName());
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Magic);
                file.Write(SHA256.HashData(writer.Written));
                file.Write(writer.Written);
            }

            File.Move(temporary, PathOf(result.Fingerprint), overwrite: true);
            RemoveOld();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            TryDelete(temporary);
        }
    }

    private static string? UserFolder()
    {
        string? caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(caches))
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : home.Length > 0 ? Path.Combine(home, ".cache")
                : "";
        }

        return caches.Length == 0 ? null : Path.Combine(caches, "whosupervises");
    }

    private static void TryDelete(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A left-over temporary file does no harm.
        }
    }

    private string PathOf(string fingerprint)
    {
        byte[] key = SHA256.HashData(Encoding.ASCII.GetBytes(fingerprint + Engine));
        return Path.Combine(_folder!, Convert.ToHexStringLower(key.AsSpan(0, 16)) + ".rulebook");
    }

    private void RemoveOld()
    {
        foreach (FileInfo old in new DirectoryInfo(_folder!).EnumerateFiles("*.rulebook").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            TryDelete(old.FullName);
        }
    }
}
