using System.CommandLine;
using System.CommandLine.Parsing;

namespace WhoSupervises.Cli.Parsing;

/// <summary>Says in one Chinese sentence what is wrong with a command line, naming the wrong word and the nearest known one.</summary>
internal static class ParseMistakes
{
    /// <summary>The sentence, or null where the command line is right.</summary>
    public static string? Find(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = NameOf(command);
        if (parsed.Action is ChineseHelpAction or VersionAction)
        {
            return null;
        }

        return UnknownWord(parsed, command, name)
            ?? DashedArgument(parsed.CommandResult, command, name)
            ?? WrongOption(parsed, command)
            ?? Missing(parsed, command)
            ?? (command.Subcommands.Count > 0 ? Messages.NoCommand : parsed.Errors.Count > 0 ? Messages.BadUsage(name) : null);
    }

    /// <summary>A command as it is typed after the program's name: <c>sources add</c>; the program's name for the root.</summary>
    public static string NameOf(Command command)
    {
        List<string> names = [];
        for (Command? at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            names.Insert(0, at.Name);
        }

        return names.Count == 0 ? HelpText.Program : string.Join(' ', names);
    }

    /// <summary>The options of a command and the global ones.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> own = command.Options;
        for (Command? up = command.Parents.OfType<Command>().FirstOrDefault(); up is not null; up = up.Parents.OfType<Command>().FirstOrDefault())
        {
            own = own.Concat(up.Options.Where(o => o.Recursive));
        }

        return own.Where(o => !o.Hidden).DistinctBy(o => o.Name);
    }

    private static string? UnknownWord(ParseResult parsed, Command command, string name)
    {
        if (parsed.UnmatchedTokens.Count == 0)
        {
            return null;
        }

        string word = parsed.UnmatchedTokens.FirstOrDefault(t => t.StartsWith('-')) ?? parsed.UnmatchedTokens[0];
        return word switch
        {
            ['-', _, ..] => UnknownOption(word, command, name),
            _ when command.Subcommands.Count > 0 => Messages.UnknownCommand(word, NearestWord.Of(word, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))),
            _ => Messages.ExtraWord(word, name),
        };
    }

    /// <summary>A mistyped option where the command takes a word: the parser would take it for the word.</summary>
    private static string? DashedArgument(CommandResult result, Command command, string name)
    {
        Token? dashed = result.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal));
        return dashed is null ? null : UnknownOption(dashed.Value, command, name);
    }

    private static string UnknownOption(string word, Command command, string name)
    {
        string typed = word.Split('=', ':')[0];
        return Messages.UnknownOption(typed, name, NearestWord.Of(typed, OptionsOf(command).SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal))));
    }

    private static string? WrongOption(ParseResult parsed, Command command)
    {
        foreach (Option option in OptionsOf(command))
        {
            if (parsed.GetResult(option) is not { Implicit: false } result || option.Arity.MaximumNumberOfValues == 0)
            {
                continue;
            }

            if (result.Tokens.Count < result.IdentifierTokenCount && option.Arity.MinimumNumberOfValues > 0)
            {
                return Messages.MissingValue(option.Name, option.Description ?? "请补上。");
            }

            if (option.Arity.MaximumNumberOfValues == 1 && result.IdentifierTokenCount > 1)
            {
                return Messages.RepeatedOption(option.Name);
            }
        }

        return null;
    }

    private static string? Missing(ParseResult parsed, Command command)
    {
        foreach (Option option in OptionsOf(command).Where(o => o.Required))
        {
            if (parsed.GetResult(option) is null or { Implicit: true })
            {
                return Messages.MissingOption(option.Name, option.Description ?? "请补上。");
            }
        }

        foreach (Argument argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0))
        {
            if (parsed.GetResult(argument) is null or { Tokens.Count: 0 })
            {
                return Messages.MissingArgument(HelpText.ValueOf(argument), argument.Description ?? "请补上。");
            }
        }

        return null;
    }
}
