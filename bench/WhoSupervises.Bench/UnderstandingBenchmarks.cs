using BenchmarkDotNet.Attributes;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Jurisdictions;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Bench;

/// <summary>Understanding a text of fifty characters; budget 20 µs.</summary>
public class UnderstandingBenchmarks
{
    private Resolver _resolver = null!;
    private Question[] _questions = [];
    private Jurisdiction _where = null!;

    /// <summary>Loads the rulebook and draws the texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _resolver = new Resolver(Workload.Load());
        _questions = Workload.LongQuestions(_resolver, 50);
        _where = _resolver.JurisdictionOf("650000", _questions[0].AsOf, inherit: true).Jurisdiction!;
    }

    /// <summary>Fifty characters.</summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public int FiftyCharacters()
    {
        int words = 0;
        foreach (Question question in _questions)
        {
            words += _resolver.Understander.Understand(question, _where).Words.Count;
        }

        return words;
    }
}
