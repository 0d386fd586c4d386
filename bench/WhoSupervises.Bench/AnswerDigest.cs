using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WhoSupervises.Resolution;
using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Bench;

/// <summary>A fingerprint of what the engine concludes on the mixed matters: an optimisation must leave it as it was.</summary>
public static class AnswerDigest
{
    /// <summary>Writes one line for each kind of matters; with a file name, every conclusion as text for comparing.</summary>
    public static void Run(TextWriter output, string? file)
    {
        Resolver resolver = new(Workload.Load());
        StringBuilder all = new();
        foreach (bool inherit in new[] { false, true })
        {
            StringBuilder text = new();
            int most = 0;
            long candidates = 0;
            Dictionary<ResolutionStatus, int> statuses = [];
            foreach (Matter matter in Workload.MixedMatters(resolver, inherit))
            {
                Decision decision = resolver.Decide(matter);
                Write(text, decision);
                most = Math.Max(most, decision.Candidates.Length);
                candidates += decision.Candidates.Length;
                statuses[decision.Status] = statuses.GetValueOrDefault(decision.Status) + 1;
            }

            string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"inherit {inherit}: {hash}, candidates mean {candidates / (double)Workload.Matters:0.0}, most {most}; {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"))}"));
            all.Append(text);
        }

        if (file is not null)
        {
            File.WriteAllText(file, all.ToString());
        }
    }

    private static void Write(StringBuilder text, Decision decision)
    {
        text.Append(decision.Status).Append(' ').Append(decision.SettledInStage).Append(" leads");
        foreach (short lead in decision.Leads)
        {
            text.Append(' ').Append(decision.Candidates[lead].Charge);
        }

        foreach (Candidate candidate in decision.Candidates.OrderBy(c => c.Charge))
        {
            text.Append(' ').Append(candidate.Charge).Append(':').Append(candidate.State);
        }

        foreach (Proposal proposal in decision.Proposals)
        {
            text.Append(CultureInfo.InvariantCulture, $" near {proposal.Charge} {proposal.Cost:0.0}");
        }

        text.Append('\n');
    }
}
