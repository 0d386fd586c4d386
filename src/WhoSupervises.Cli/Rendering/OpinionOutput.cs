using WhoSupervises.Cli.Files;
using WhoSupervises.Reports.Opinions;

namespace WhoSupervises.Cli.Rendering;

/// <summary>Writes an opinion as a Word document or Markdown.</summary>
internal static class OpinionOutput
{
    /// <summary>Writes it to the file, or as Markdown to the screen.</summary>
    public static void Write(CommandContext context, Opinion opinion, string format, string? output)
    {
        if (format == "docx")
        {
            using MemoryStream bytes = new();
            OpinionDocx.Write(bytes, opinion);
            OutputFile.Write(output!, bytes.ToArray());
        }
        else if (output is null)
        {
            context.Output.Write(OpinionMarkdown.Write(opinion));
        }
        else
        {
            OutputFile.Write(output, OpinionMarkdown.Write(opinion));
        }
    }
}
