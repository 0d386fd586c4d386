using BenchmarkDotNet.Attributes;
using WhoSupervises.Model;
using WhoSupervises.Resolution;

namespace WhoSupervises.Bench;

/// <summary>Loading and validating the rulebook, and making a resolver of it; budget 400 ms together with all regions.</summary>
public class LoadingBenchmarks
{
    private Rulebook _rulebook = null!;

    /// <summary>Loads once, for <see cref="MakeResolver"/>.</summary>
    [GlobalSetup]
    public void Setup() => _rulebook = Workload.Load();

    /// <summary>Reads, links and lints all files.</summary>
    [Benchmark]
    public Rulebook LoadAndValidate() => Workload.Load();

    /// <summary>Compiles the rulebook.</summary>
    [Benchmark]
    public Resolver MakeResolver() => new(_rulebook);
}
