using System.CommandLine;
using System.Text;
using WhoSupervises.Cli.Rendering;

namespace WhoSupervises.Cli.Parsing;

/// <summary>The help of a command, in Chinese throughout.</summary>
internal static class HelpText
{
    /// <summary>The program's name.</summary>
    public const string Program = "whosupervises";

    private const int MostLabel = 26;

    /// <summary>Writes the help of <paramref name="command"/>, wrapped at <paramref name="width"/> columns.</summary>
    public static string Write(Command command, int width)
    {
        StringBuilder text = new();
        text.Append(command.Description).Append("\n\n用法：\n  ").Append(Usage(command)).Append('\n');
        Rows(text, "命令：", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")), width);
        Rows(text, "要给出的：", command.Arguments.Where(a => !a.Hidden).Select(a => (ValueOf(a), a.Description ?? "")), width);
        Option[] own = [.. command.Options.Where(o => !o.Hidden && !o.Recursive)];
        Rows(text, "选项：", own.OrderByDescending(o => o.Required).Select(Row), width);
        Rows(text, "通用选项：", ParseMistakes.OptionsOf(command).Where(o => o.Recursive).Select(Row), width);
        string[] examples = [.. Examples.Of(ParseMistakes.NameOf(command))];
        if (examples.Length > 0)
        {
            text.Append("\n示例：\n");
            foreach (string example in examples)
            {
                text.Append("  ").Append(example).Append('\n');
            }
        }

        if (command.Subcommands.Count > 0)
        {
            text.Append('\n').Append(Program).Append(command is RootCommand ? " 命令 --help 看某个命令的用法。\n" : $" {command.Name} 命令 --help 看某个命令的用法。\n");
        }

        return text.ToString();
    }

    /// <summary>What stands for an argument's value in usage lines.</summary>
    public static string ValueOf(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Usage(Command command)
    {
        List<string> parts = [Program];
        if (command is not RootCommand)
        {
            parts.Add(ParseMistakes.NameOf(command));
        }

        if (command.Subcommands.Count > 0)
        {
            parts.Add("命令");
        }

        parts.AddRange(command.Arguments.Where(a => !a.Hidden).Select(a => a.Arity.MinimumNumberOfValues > 0 ? ValueOf(a) : $"[{ValueOf(a)}]"));
        parts.AddRange(command.Options.Where(o => o.Required && !o.Hidden).Select(Label));
        parts.Add("[选项]");
        return string.Join(' ', parts);
    }

    private static (string Label, string Text) Row(Option option) =>
        (string.Join('、', option.Aliases.Prepend(option.Name).Distinct(StringComparer.Ordinal).Where(n => n[0] == '-' && n != "-?").OrderByDescending(n => n.Length)) + Value(option), option.Description + (option.Required ? "（必需）" : ""));

    private static string Label(Option option) => option.Name + Value(option);

    private static string Value(Option option) => option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? "" : " " + (option.HelpName ?? "内容");

    private static void Rows(StringBuilder text, string title, IEnumerable<(string Label, string Text)> rows, int width)
    {
        (string Label, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append('\n');
        int column = Math.Min(MostLabel, all.Max(r => Cells.Width(r.Label))) + 4;
        foreach ((string label, string says) in all)
        {
            text.Append("  ").Append(label);
            int at = Cells.Width(label) + 2;
            text.Append(at + 2 > column ? "\n" + new string(' ', column) : new string(' ', column - at));
            text.AppendJoin("\n" + new string(' ', column), Cells.Wrap(says, Math.Max(20, width - column))).Append('\n');
        }
    }
}
