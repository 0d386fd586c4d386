using WhoSupervises.Cli.Parsing;

namespace WhoSupervises.Cli.Commands;

/// <summary>Output formats by name and by the extension of the output file.</summary>
internal static class Formats
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "json",
        [".md"] = "markdown",
        [".txt"] = "text",
        [".docx"] = "docx",
        [".html"] = "html",
    };

    /// <summary>The format asked for, else the one that the output file's extension means, else text.</summary>
    /// <param name="given">What stands after <c>--format</c>, or null.</param>
    /// <param name="output">The output file, or null.</param>
    /// <param name="known">The formats that the command can write.</param>
    /// <exception cref="UserException">It is none of <paramref name="known"/>.</exception>
    public static string Choose(string? given, string? output, params string[] known)
    {
        string format = given ?? (output is not null && ByExtension.TryGetValue(Path.GetExtension(output), out string? meant) ? meant : "text");
        return known.Contains(format, StringComparer.Ordinal) ? format : throw new UserException(Messages.UnknownFormat(format, NearestWord.Of(format, known), string.Join('、', known)));
    }
}
