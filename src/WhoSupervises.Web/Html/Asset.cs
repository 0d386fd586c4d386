using System.Security.Cryptography;

namespace WhoSupervises.Web.Html;

/// <summary>A style sheet or script inside the program; its address changes with its content, so browsers may keep it for ever.</summary>
internal sealed class Asset
{
    private Asset(string name, string type)
    {
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        Bytes = new byte[stream.Length];
        stream.ReadExactly(Bytes);
        Type = type;
        Path = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 6))}/{name}";
    }

    public static Asset Style { get; } = new("site.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = new("site.js", "text/javascript; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public static IReadOnlyList<Asset> All { get; } = [Style, Script, Icon];

    public byte[] Bytes { get; }

    public string Type { get; }

    public string Path { get; }
}
