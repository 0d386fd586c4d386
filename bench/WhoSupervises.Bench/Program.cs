using BenchmarkDotNet.Running;
using WhoSupervises.Bench;

if (args.Contains("--quick", StringComparer.Ordinal))
{
    QuickRun.Run(Console.Out);
    return;
}

if (args is ["--digest", ..])
{
    AnswerDigest.Run(Console.Out, args.ElementAtOrDefault(1));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args, new InProcessConfig());
