using System.CommandLine;
using WhoSupervises.Cli.Files;
using WhoSupervises.Cli.Parsing;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Documents.Reading;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>sources add FILE --document ID</c> and <c>sources list</c>: the user's store of official texts.</summary>
public static class SourcesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = "官方文本（.txt）。", HelpName = "文件" };
        Option<string> document = new("--document") { Description = "文件在规则里的代号，如 xinjiang-sange-bixu。", HelpName = "代号", Required = true };
        Command add = new("add", "收存一份官方文本；以后 resolve 不用 --sources 也能附条款原文。") { file, document };
        add.SetAction((parsed, _) => Task.FromResult(Add(context, context.LoadRulebook(parsed), parsed.GetValue(file)!, parsed.GetValue(document)!)));
        Command list = new("list", "列出规则里的全部文件、代号，以及哪些已收存官方文本。");
        list.SetAction((parsed, _) => Task.FromResult(List(context, context.LoadRulebook(parsed))));
        return new Command("sources", "收存和查看官方文本。") { add, list };
    }

    private static int Add(CommandContext context, Rulebook rulebook, string file, string id)
    {
        SourceDocument document = rulebook.Documents.FirstOrDefault(d => d.Id == id)
            ?? throw new UserException(Messages.UnknownDocument(id, NearestWord.Of(id, rulebook.Documents.Select(d => d.Id))));
        ReadResult read = new OfficialTextReader().Read(file);
        if (!read.Success)
        {
            throw new UserException(read.Error);
        }

        if (!read.Text.Documents.Any(d => NormalTitle(d.Title) is { Length: > 0 } title && IsOf(title, document)))
        {
            throw new UserException(Messages.HeadingNotFound(file, document.Title));
        }

        string target = SourcesStore.PathOf(id);
        try
        {
            Directory.CreateDirectory(SourcesStore.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(Messages.OutputDenied(SourcesStore.Folder));
        }

        OutputFile.Write(target, File.ReadAllBytes(file));
        context.Output.WriteLine($"已收存《{document.Title}》：{target}");
        return CommandLine.Done;
    }

    private static int List(CommandContext context, Rulebook rulebook)
    {
        OfficialTexts texts = new(SourcesStore.Folder);
        foreach (SourceDocument document in rulebook.Documents)
        {
            context.Output.WriteLine($"{(texts.Open(document).State == SourceState.Read ? "已收存" : "未收存")}　{document.Id}　《{document.Title}》");
        }

        context.Output.WriteLine($"收存的位置：{SourcesStore.Folder}");
        return CommandLine.Done;
    }

    private static bool IsOf(string title, SourceDocument document)
    {
        string wanted = NormalTitle(document.SourceHeading ?? document.Title);
        return title.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(title, StringComparison.Ordinal);
    }

    private static string NormalTitle(string title) => new([.. title.Where(char.IsLetterOrDigit)]);
}
