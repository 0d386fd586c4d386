using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace WhoSupervises.Cli.Tests;

/// <summary>The program as a process of its own, stopped in the midst of a long file.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Rows = 300_000;
    private const int Interrupt = 2;
    private readonly TemporaryFolder _folder = new();

    public InterruptionTests()
    {
        using StreamWriter input = new(_folder["in.csv"], append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        input.WriteLine("编号,地区,企业类型,经营范围");
        for (int i = 0; i < Rows; i++)
        {
            input.WriteLine($"{i},青山县,,棋牌室；没有听说过的买卖{i % 700}");
        }
    }

    [PosixFact]
    public async Task Triage_CtrlC_StopsWith130LeavesNoOutputAndResumes()
    {
        using Process running = Start("out.csv");
        await Begun("out.csv", running);
        Kill(running.Id, Interrupt).Should().Be(0);
        string said = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();

        running.ExitCode.Should().Be(CommandLine.Interrupted);
        said.Should().EndWith("已中断；原有的输出没有改动。加 --resume 可以接着做。\n");
        _folder.Files.Should().NotContain("out.csv").And.Contain("out.csv.part");
        await ResumedIsTheSame();
    }

    [Fact]
    public async Task Triage_KilledAtOnce_ResumesToTheSameBytes()
    {
        using Process running = Start("out.csv");
        await Begun("out.csv", running);
        running.Kill();
        await running.WaitForExitAsync();

        _folder.Files.Should().NotContain("out.csv").And.Contain("out.csv.part");
        await ResumedIsTheSame();
    }

    public void Dispose() => _folder.Dispose();

    private async Task ResumedIsTheSame()
    {
        (await Finish("out.csv", "--resume")).Should().Be(CommandLine.Done);
        (await Finish("whole.csv")).Should().Be(CommandLine.Done);
        File.ReadAllBytes(_folder["out.csv"]).AsSpan().SequenceEqual(File.ReadAllBytes(_folder["whole.csv"])).Should().BeTrue("a run that was stopped and resumed writes what an undisturbed run writes");
        _folder.Files.Should().Equal("in.csv", "out.csv", "whole.csv");
    }

    /// <summary>Waits until some rows are written; the file is long enough that the program is then still at work.</summary>
    private async Task Begun(string output, Process running)
    {
        FileInfo part = new(_folder[output] + ".part");
        while (!part.Exists || part.Length < 50_000)
        {
            running.HasExited.Should().BeFalse("the program should still be reading its rows");
            await Task.Delay(5);
            part.Refresh();
        }
    }

    private async Task<int> Finish(string output, params string[] more)
    {
        using Process run = Start(output, more);
        await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode;
    }

    private Process Start(string output, params string[] more)
    {
        ProcessStartInfo info = new("dotnet") { UseShellExecute = false, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (string word in new[] { Path.Combine(AppContext.BaseDirectory, "whosupervises.dll"), "--rules", Repository.TestRules, "triage", _folder["in.csv"], "-o", _folder[output], "--as-of", "2026-11-22" }.Concat(more))
        {
            info.ArgumentList.Add(word);
        }

        return Process.Start(info)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    /// <summary>Runs where there are POSIX signals; elsewhere it says that it was skipped.</summary>
    private sealed class PosixFactAttribute : FactAttribute
    {
        public PosixFactAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "Windows 没有 POSIX 信号，Ctrl-C 在那里不能这样发出。";
            }
        }
    }
}
