using BenchmarkDotNet.Attributes;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Bench;

/// <summary>One decision: the matter is understood, the explanation is not rendered, nothing is cached from matter to matter but the rulebook's own tables.</summary>
public class DecisionBenchmarks
{
    private Resolver _resolver = null!;
    private Matter[] _own = [];
    private Matter[] _national = [];

    /// <summary>Loads the rulebook and draws the matters.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _resolver = new Resolver(Workload.Load());
        _own = Workload.MixedMatters(_resolver, inherit: false);
        _national = Workload.MixedMatters(_resolver, inherit: true);
    }

    /// <summary>Documents of the region alone; budget 20 µs, 6 KB.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Matters)]
    public int OwnDocuments() => DecideAll(_own);

    /// <summary>With the national layer; budget 30 µs.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Matters)]
    public int WithNationalLayer() => DecideAll(_national);

    private int DecideAll(Matter[] matters)
    {
        int leads = 0;
        foreach (Matter matter in matters)
        {
            leads += _resolver.Decide(matter).Leads.Length;
        }

        return leads;
    }
}
