using System.Runtime.CompilerServices;
using WhoSupervises.Cli.Files;
using WhoSupervises.Language;

namespace WhoSupervises.Cli.Tests;

/// <summary>The user's own cache and store of official texts play no part in the tests.</summary>
internal static class Surroundings
{
    [ModuleInitializer]
    internal static void Shut()
    {
        Environment.SetEnvironmentVariable(SourcesStore.Variable, Path.Combine(Path.GetTempPath(), "whosupervises-no-such-store"));
        Environment.SetEnvironmentVariable(RulebookCache.Variable, "off");
    }
}
