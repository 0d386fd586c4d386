namespace WhoSupervises.Cli.Tests;

/// <summary>What a run of the program did.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the program on the rules of these tests, on 2026-11-22.</summary>
    public static Ran OnTestRules(params string[] args) => Program([.. args, "--rules", Repository.TestRules]);

    /// <summary>Runs the program as typed.</summary>
    public static Ran Program(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.RunAsync(args, output, error, new FixedClock()).GetAwaiter().GetResult();
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>One sentence on stderr, exit code 2, nothing on stdout.</summary>
    public void ShouldBeMistake(string sentence)
    {
        Error.Should().Be(sentence + "\n");
        ExitCode.Should().Be(2);
        Output.Should().BeEmpty();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    }
}
