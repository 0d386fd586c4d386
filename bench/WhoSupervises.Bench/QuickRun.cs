using System.Diagnostics;
using System.Globalization;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Bench;

/// <summary>The same measurements in seconds, with a stopwatch around every single decision: medians, 95th percentiles, bytes and processor time (which other programs on the machine do not disturb).</summary>
public static class QuickRun
{
    private const int Warm = 5;

    /// <summary>Measures and writes one line each.</summary>
    public static void Run(TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        Rulebook rulebook = Workload.Load();
        double firstLoad = Milliseconds(start);
        start = Stopwatch.GetTimestamp();
        Resolver resolver = new(rulebook);
        double firstResolver = Milliseconds(start);
        start = Stopwatch.GetTimestamp();
        resolver.Resolve(new Question { Region = "新疆", Enterprise = "密室逃脱", AsOf = new DateOnly(2026, 11, 22) });
        double firstAnswer = Milliseconds(start);
        Line(output, "load and validate, first", firstLoad, "ms");
        Line(output, "make resolver, first", firstResolver, "ms");
        Line(output, "first answer", firstAnswer, "ms");
        Line(output, "load and validate, median of 9", Median(9, () => Workload.Load()), "ms");
        Line(output, "load from the cache, median of 9", FromCache(), "ms");
        Line(output, "make resolver, median of 9", Median(9, () => new Resolver(rulebook)), "ms");
        Decisions(output, "decision, own documents", rulebook, inherit: false);
        Decisions(output, "decision, national layer", rulebook, inherit: true);
        Understanding(output, resolver);
        Catalogue(output, rulebook);
        Line(output, "managed memory", GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, "MB");
        using Process process = Process.GetCurrentProcess();
        Line(output, "peak working set", process.PeakWorkingSet64 / 1048576.0, "MB");
        GC.KeepAlive(resolver);
    }

    /// <summary>As every command loads after the first time: keyed by the fingerprint of the rules.</summary>
    private static double FromCache()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("whosupervises-bench-");
        try
        {
            RulebookCache cache = RulebookCache.At(folder.FullName);
            RulebookLoader.Load([Workload.RulesFolder], cache);
            return Median(9, () => RulebookLoader.Load([Workload.RulesFolder], cache));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Three times: by a program just started, by a resolver that has decided nothing yet (uncached), and by one that has.</summary>
    private static void Decisions(TextWriter output, string name, Rulebook rulebook, bool inherit)
    {
        Resolver resolver = new(rulebook);
        Matter[] matters = Workload.MixedMatters(resolver, inherit);
        Decide(output, name + ", code cold", resolver, matters);
        for (int round = 0; round < Warm; round++)
        {
            Decide(TextWriter.Null, name, resolver, matters);
            Thread.Sleep(300);
        }

        Resolver fresh = new(rulebook);
        Decide(output, name + ", uncached", fresh, Workload.MixedMatters(fresh, inherit));
        Decide(output, name + ", again", resolver, matters);
    }

    private static void Decide(TextWriter output, string name, Resolver resolver, Matter[] matters)
    {
        double[] times = new double[matters.Length];
        using Process process = Process.GetCurrentProcess();
        TimeSpan used = process.TotalProcessorTime;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < matters.Length; i++)
        {
            long at = Stopwatch.GetTimestamp();
            resolver.Decide(matters[i]);
            times[i] = Stopwatch.GetElapsedTime(at).TotalMicroseconds;
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        process.Refresh();
        Report(output, name, times, bytes, (process.TotalProcessorTime - used).TotalMicroseconds / matters.Length);
    }

    private static void Understanding(TextWriter output, Resolver resolver)
    {
        Question[] questions = Workload.LongQuestions(resolver, 50);
        Jurisdiction where = resolver.JurisdictionOf("650000", questions[0].AsOf, inherit: true).Jurisdiction!;
        double[] times = new double[questions.Length];
        long bytes = 0;
        double processor = 0;
        for (int round = 0; round <= Warm * 5; round++)
        {
            using Process process = Process.GetCurrentProcess();
            TimeSpan used = process.TotalProcessorTime;
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < questions.Length; i++)
            {
                long at = Stopwatch.GetTimestamp();
                resolver.Understander.Understand(questions[i], where);
                times[i] = Stopwatch.GetElapsedTime(at).TotalMicroseconds;
            }

            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            process.Refresh();
            processor = (process.TotalProcessorTime - used).TotalMicroseconds / questions.Length;
        }

        Report(output, "understanding 50 characters", times, bytes, processor);
    }

    /// <summary>Full answers, as shown, for every 小类 in every region of the sweep, asked of a resolver that has answered nothing yet.</summary>
    private static void Catalogue(TextWriter output, Rulebook rulebook)
    {
        Resolver fresh = new(rulebook);
        Question[] questions = Workload.Catalogue(rulebook);
        using Process process = Process.GetCurrentProcess();
        TimeSpan used = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        int errors = questions.Count(q => fresh.Resolve(q).Error is not null);
        double elapsed = Milliseconds(start);
        process.Refresh();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"catalogue, full answers",-34} {questions.Length} answers, {errors} errors  elapsed {elapsed / 1000:0.00} s  processor {(process.TotalProcessorTime - used).TotalSeconds:0.00} s"));
    }

    private static void Report(TextWriter output, string name, double[] times, long bytes, double processor)
    {
        double[] sorted = [.. times.Order()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-34} median {sorted[sorted.Length / 2],8:0.0} µs  mean {sorted.Average(),8:0.0} µs  p95 {sorted[sorted.Length * 95 / 100],8:0.0} µs  {bytes / (double)times.Length / 1024,6:0.00} KB  processor {processor,8:0.0} µs"));
    }

    private static double Median(int times, Func<object> act)
    {
        double[] all = new double[times];
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(act());
            all[i] = Milliseconds(start);
        }

        Array.Sort(all);
        return all[times / 2];
    }

    private static double Milliseconds(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static void Line(TextWriter output, string name, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {value,8:0.0} {unit}"));
}
