using System.CommandLine;
using System.CommandLine.Invocation;

namespace WhoSupervises.Cli.Parsing;

/// <summary>Shows the help of the command asked about; what is missing from the command line does not matter then.</summary>
internal sealed class ChineseHelpAction(int width) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(HelpText.Write(parseResult.CommandResult.Command, width));
        return CommandLine.Done;
    }
}
