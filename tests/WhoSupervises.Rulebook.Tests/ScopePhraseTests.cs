using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;
using Xunit.Abstractions;

namespace WhoSupervises.Rulebook.Tests;

/// <summary>The standard phrases of business scopes (../shared/data/scope-phrases.csv), each with the industries it belongs to.</summary>
public sealed class ScopePhraseTests(ITestOutputHelper output)
{
    private static readonly SubjectGraph Graph = Rules.Resolver.Rules.Graph;

    [SharedFact]
    public void Resolve_StandardPhrases_AreUnderstoodAsTheirIndustries()
    {
        ScopeResolver scopes = new(Rules.Resolver);
        (string Phrase, string Codes, string[] Subjects)[] read = [.. Phrases().Select(p => (p.Phrase, p.Codes, SubjectsOf(scopes, p.Phrase)))];
        string[] others = [.. read.Where(r => !IsConsistent(r.Subjects, r.Codes)).Select(r => $"{r.Phrase}（{r.Codes}）：{string.Join('、', r.Subjects)}")];
        output.WriteLine(string.Join('\n', others));

        read.Should().HaveCountGreaterThanOrEqualTo(200);
        others.Length.Should().BeLessThanOrEqualTo((int)(read.Length * 0.03), string.Join('；', others));
    }

    private static IEnumerable<(string Phrase, string Codes)> Phrases() =>
        File.ReadLines(Path.Combine(Repository.Shared, "data", "scope-phrases.csv")).Where(l => l.Length > 0 && !l.StartsWith('#')).Skip(1)
            .Select(l => l.Split(',')).Select(c => (c[1], c[2]));

    private static string[] SubjectsOf(ScopeResolver scopes, string phrase)
    {
        Answer answer = scopes.Resolve(new Registration(new Question { Region = "330106", AsOf = new DateOnly(2026, 11, 22) }, null, phrase));
        return [.. (answer.Phrases ?? []).Where(p => p.Status != "unrecognized").SelectMany(p => p.Subjects)];
    }

    /// <summary>Whether a subject of the phrase is one of an industry's, or within it, or it within the subject, or declared to stand in the industry (码).</summary>
    private static bool IsConsistent(string[] subjects, string codes)
    {
        string[] industries = codes.Split(';', StringSplitOptions.TrimEntries);
        int[] meant = [.. subjects.Select(s => Graph.IndexOf(s)).Where(s => s >= 0)];
        return industries.SelectMany(SubjectsOfIndustry).Any(i => meant.Any(m => m == i || Graph.IsWithin(m, i) || Graph.IsWithin(i, m)))
            || meant.Any(m => Graph[m].Codes.Any(c => industries.Any(i => c.StartsWith(i, StringComparison.Ordinal) || (c.Length > 1 && i.StartsWith(c, StringComparison.Ordinal)))));
    }

    private static IEnumerable<int> SubjectsOfIndustry(string code) =>
        Rules.Rulebook.Industries.Where(i => i.Code.Length > 1 && i.Code.StartsWith(code, StringComparison.Ordinal))
            .SelectMany(i => Rules.Resolver.Understander.Reader.TryIndustry(i.Code, out int[] subjects, out _, out _) ? subjects : []).Distinct();
}
