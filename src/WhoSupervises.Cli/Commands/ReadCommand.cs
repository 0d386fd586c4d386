using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Documents.Reading;
using WhoSupervises.Documents.Rendering;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>read FILE</c>: an official text as a tree of clauses.</summary>
public static class ReadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = "公文的纯文本（.txt，UTF-8 或 GBK）。", HelpName = "文件" };
        Option<string?> format = new("--format") { Description = "text（提纲）或 json（全文和位置）。", HelpName = "格式" };
        Option<string?> output = new("--output", "-o") { Description = "写到这个文件，不在屏幕上显示。", HelpName = "文件" };
        Command command = new("read", "把一份公文读成编、章、节、条、款、项、目，并指出编号的问题。") { file, format, output };
        command.SetAction((parsed, _) => Task.FromResult(Run(context, parsed.GetValue(file)!, parsed.GetValue(format), parsed.GetValue(output))));
        return command;
    }

    private static int Run(CommandContext context, string file, string? format, string? output)
    {
        string chosen = Formats.Choose(format, output, "text", "json");
        if (output is not null)
        {
            OutputFile.Check(output);
        }

        ReadResult read = new OfficialTextReader().Read(file);
        if (!read.Success)
        {
            throw new UserException(read.Error);
        }

        string text = chosen == "json" ? ClauseTreeJson.Render(read.Text) + "\n" : ClauseTreeText.Render(read.Text);
        if (output is null)
        {
            context.Output.Write(text);
        }
        else
        {
            OutputFile.Write(output, text);
        }

        return CommandLine.Done;
    }
}
