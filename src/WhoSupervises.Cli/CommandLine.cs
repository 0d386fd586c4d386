using System.CommandLine;
using System.Text;
using WhoSupervises.Cli.Commands;

namespace WhoSupervises.Cli;

/// <summary>The command line: parses, runs the command, and turns a user's mistake into one Chinese sentence and exit code 2.</summary>
public static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Findings.</summary>
    public const int Findings = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs the program.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where the sentence about a mistake goes.</param>
    /// <param name="clock">Today's date, where none is given.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        if (ReferenceEquals(output, Console.Out))
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            output = Console.Out;
        }

        CommandContext context = new(output, error, clock);
        RootCommand root = new("回答“谁监管”：某地某企业某活动的安全生产由哪个部门牵头监管，并给出文件、条、款、项。");
        foreach (Option option in context.Globals.All)
        {
            root.Options.Add(option);
        }

        root.Subcommands.Add(ResolveCommand.Create(context));
        root.Subcommands.Add(TriageCommand.Create(context));
        root.Subcommands.Add(CheckCommand.Create(context));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            error.WriteLine($"命令有误：{string.Join("；", parsed.Errors.Select(e => e.Message.TrimEnd('.', '。')))}。用 --help 看用法。");
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (UserException mistake)
        {
            error.WriteLine(mistake.Message);
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("已中断，没有改动输出文件。");
            return Interrupted;
        }
    }
}
