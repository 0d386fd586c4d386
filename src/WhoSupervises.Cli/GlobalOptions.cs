using System.CommandLine;

namespace WhoSupervises.Cli;

/// <summary>Options of every command.</summary>
public sealed class GlobalOptions
{
    /// <summary>Rules folders; later ones add to earlier ones.</summary>
    public Option<string[]> Rules { get; } = new("--rules")
    {
        Description = "规则目录，可给多次，后面的补充前面的；写「内置」指随程序的规则，不给就用它。",
        HelpName = "目录",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Folder of official texts.</summary>
    public Option<string?> Sources { get; } = new("--sources")
    {
        Description = "官方文本所在的目录；给出后，答复附条款原文，check 核对引用。",
        HelpName = "目录",
        Recursive = true,
    };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [Rules, Sources];
}
