using System.CommandLine;
using System.CommandLine.Invocation;
using WhoSupervises.Resolution;

namespace WhoSupervises.Cli.Parsing;

/// <summary>Shows the program's version, as receipts carry it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Resolver.EngineVersion.Replace("WhoSupervises/", HelpText.Program + " ", StringComparison.Ordinal) + "\n");
        return CommandLine.Done;
    }
}
