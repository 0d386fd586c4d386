using System.CommandLine;

namespace WhoSupervises.Cli;

/// <summary>Options of every command.</summary>
public sealed class GlobalOptions
{
    /// <summary>Rules folders; later ones add to earlier ones.</summary>
    public Option<string[]> Rules { get; } = new("--rules") { Description = "规则目录，可多次给出，后面的补充前面的；默认用随程序的规则。", Recursive = true, AllowMultipleArgumentsPerToken = false };

    /// <summary>Folder of official texts.</summary>
    public Option<string?> Sources { get; } = new("--sources") { Description = "官方文本目录；给出后答复附条款原文。", Recursive = true };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [Rules, Sources];
}
