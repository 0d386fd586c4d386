using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Spectre.Console;
using WhoSupervises.Cli.Commands;
using WhoSupervises.Cli.Parsing;

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

    private const string DebugVariable = "WHOSUPERVISES_DEBUG";
    private const int PlainWidth = 100;

    /// <summary>Runs the program.</summary>
    /// <param name="args">Arguments.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where the sentence about a mistake goes.</param>
    /// <param name="clock">Today's date, where none is given.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        bool console = ReferenceEquals(output, Console.Out);
        if (console)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            output = Console.Out;
            error = Console.Error;
        }

        IAnsiConsole? terminal = console && !Console.IsOutputRedirected ? AnsiConsole.Create(new AnsiConsoleSettings()) : null;
        CommandContext context = new(output, error, clock) { Terminal = terminal };
        try
        {
            ParseResult parsed = Parse(context, args);
            if (ParseMistakes.Find(parsed) is { } mistake)
            {
                return Mistaken(context, parsed, mistake);
            }

            Timing.Mark("命令读懂");
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (UserException mistake)
        {
            error.WriteLine(mistake.Message);
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine(Messages.Interrupted);
            return Interrupted;
        }
        catch (Exception bug)
        {
            error.WriteLine(Messages.Unexpected + (Environment.GetEnvironmentVariable(DebugVariable) is { Length: > 0 } ? $"（{bug.GetType().Name}：{bug.Message}）" : ""));
            return BadInput;
        }
    }

    /// <summary>Parses a command line without running it.</summary>
    /// <returns>What is wrong with it, in one Chinese sentence, or null.</returns>
    public static string? Mistake(params string[] args) => ParseMistakes.Find(Parse(new CommandContext(TextWriter.Null, TextWriter.Null, TimeProvider.System), args));

    /// <summary>The root command with all commands.</summary>
    internal static RootCommand Root(CommandContext context)
    {
        RootCommand root = new("回答“谁监管”：某地某企业某活动的安全生产由哪个部门牵头监管，并给出文件、条、款、项。");
        foreach (Option option in context.Globals.All)
        {
            root.Options.Add(option);
        }

        foreach (Option option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = "看用法。";
                option.Action = new ChineseHelpAction(context.Terminal is { } terminal ? Math.Clamp(terminal.Profile.Width, 60, PlainWidth) : PlainWidth);
            }
            else if (option is VersionOption)
            {
                option.Description = "看版本。";
                option.Action = new VersionAction();
            }
        }

        root.Subcommands.Add(ResolveCommand.Create(context));
        root.Subcommands.Add(TriageCommand.Create(context));
        root.Subcommands.Add(CheckCommand.Create(context));
        root.Subcommands.Add(FormatCommand.Create(context));
        root.Subcommands.Add(ReadCommand.Create(context));
        root.Subcommands.Add(SourcesCommand.Create(context));
        root.Subcommands.Add(AuditCommand.Create(context));
        root.Subcommands.Add(CompareCommand.Create(context));
        root.Subcommands.Add(DiffCommand.Create(context));
        root.Subcommands.Add(ServeCommand.Create(context));
        return root;
    }

    private static ParseResult Parse(CommandContext context, string[] args) =>
        Root(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });

    /// <summary>Without any command the whole help is shown, too.</summary>
    private static int Mistaken(CommandContext context, ParseResult parsed, string mistake)
    {
        if (mistake == Messages.NoCommand)
        {
            context.Output.Write(HelpText.Write(parsed.CommandResult.Command, PlainWidth));
        }

        context.Error.WriteLine(mistake);
        return BadInput;
    }
}
