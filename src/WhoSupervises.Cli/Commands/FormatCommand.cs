using System.CommandLine;
using System.Text;
using WhoSupervises.Cli.Files;
using WhoSupervises.Language;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Cli.Commands;

/// <summary><c>format [DIR]</c>: writes rules files in canonical form; files with errors are left as they are.</summary>
public static class FormatCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string?> folder = new("DIR") { Description = "规则目录；不给就用 --rules 指的目录，再不然是随程序的规则。", HelpName = "目录", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> check = new("--check") { Description = "只看不改：有文件需要整理时，退出码是 1。" };
        Command command = new("format", "把规则文件整理成统一写法；有错误的文件不动。") { folder, check };
        command.SetAction((parsed, token) =>
        {
            IReadOnlyList<string> folders = parsed.GetValue(folder) is { } given ? [given] : context.RulesFolders(parsed);
            return Task.FromResult(Run(context, folders, parsed.GetValue(check), token));
        });
        return command;
    }

    private static int Run(CommandContext context, IReadOnlyList<string> folders, bool onlyCheck, CancellationToken token)
    {
        string[] files = [.. folders.SelectMany(FilesOf)];
        int changed = 0;
        int refused = 0;
        foreach (string file in files)
        {
            token.ThrowIfCancellationRequested();
            (bool wasRefused, bool wasChanged) = Format(context, file, onlyCheck);
            refused += wasRefused ? 1 : 0;
            changed += wasChanged ? 1 : 0;
        }

        string did = onlyCheck ? "需要整理" : "整理了";
        context.Output.WriteLine($"共 {files.Length} 个文件，{did} {changed} 个{(refused > 0 ? $"，有错误未动 {refused} 个" : "")}。");
        return refused > 0 || (onlyCheck && changed > 0) ? CommandLine.Findings : CommandLine.Done;
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserException(Messages.RulesMissing(folder));
        }

        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", options).Where(f => RuleFileKinds.Of(f) != RuleFileKind.None).Order(StringComparer.Ordinal);
    }

    private static (bool Refused, bool Changed) Format(CommandContext context, string file, bool onlyCheck)
    {
        if (Decode(file) is not { } text)
        {
            context.Output.WriteLine($"错误 {file}：文件不是 UTF-8 编码，没有改动。请另存为 UTF-8。");
            return (true, false);
        }

        FormatResult result = RulebookFormatter.Format(text, RuleFileKinds.Of(file), file);
        foreach (Diagnostic error in result.Errors)
        {
            context.Output.WriteLine($"错误 {error}");
        }

        if (!result.Formatted || result.Text == text)
        {
            return (!result.Formatted, false);
        }

        context.Output.WriteLine($"{(onlyCheck ? "需要整理" : "已整理")} {file}");
        if (!onlyCheck)
        {
            OutputFile.Write(file, result.Text);
        }

        return (false, true);
    }

    private static string? Decode(string file)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"读不了「{file}」，请检查权限或稍后再试。");
        }
    }
}
