using System.Text;
using WhoSupervises.Cli.Commands;
using WhoSupervises.Reports.Rendering;

namespace WhoSupervises.Cli.Files;

/// <summary>Writes a report in the form that the output file's extension asks for, or as text to the screen.</summary>
internal static class ReportFile
{
    private static readonly string[] Known = [".html", ".xlsx", ".json", ".txt"];

    /// <summary>Says early whether <paramref name="path"/> can be written.</summary>
    /// <exception cref="UserException">Its extension is none of html, xlsx, json and txt, or its folder is missing.</exception>
    public static void Check(string? path)
    {
        if (path is null)
        {
            return;
        }

        if (!Known.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw new UserException($"不认识输出文件「{path}」的扩展名；可用的有 .html、.xlsx、.json、.txt。");
        }

        OutputFile.Check(path);
    }

    /// <summary>Writes the report.</summary>
    public static void Write(CommandContext context, string? path, ReportForms forms)
    {
        if (path is null)
        {
            context.Output.Write(forms.Text());
            return;
        }

        using MemoryStream bytes = new();
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".html":
                OutputFile.Write(path, forms.Html());
                return;
            case ".xlsx":
                WorkbookWriter.Write(bytes, forms.Sheets());
                break;
            case ".json":
                forms.Json(bytes);
                break;
            default:
                bytes.Write(Encoding.UTF8.GetBytes(forms.Text()));
                break;
        }

        OutputFile.Write(path, bytes.ToArray());
    }
}
