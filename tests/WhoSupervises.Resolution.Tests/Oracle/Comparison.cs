using System.Globalization;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>Puts one matter to the engine and to the oracle and says where they differ.</summary>
internal static class Comparison
{
    /// <summary>The matter for the engine; null where the region has no document yet on that day.</summary>
    public static Matter? ToMatter(Resolver resolver, NaiveMatter asked)
    {
        (Jurisdiction? where, _) = resolver.JurisdictionOf(asked.Region, asked.AsOf, asked.Inherit);
        SubjectGraph graph = resolver.Rules.Graph;
        int[] Indexes(IEnumerable<string> names) => [.. names.Select(graph.IndexOf)];
        ulong Bits(IEnumerable<string> names) => names.Aggregate(0UL, (mask, s) => mask | StageTable.Bit(resolver.Rules.Stages.IndexOf(s)));
        return where is null ? null : new Matter
        {
            Jurisdiction = where,
            Focus = Indexes(asked.Focus),
            Context = Indexes(asked.Context),
            Places = Indexes(asked.Places),
            StatedStages = Bits(asked.Stated),
            ImpliedStages = Bits(asked.Implied),
            Excluded = Indexes(asked.Excluded),
            Aspect = asked.Aspect,
            AsksGeneral = asked.AsksGeneral,
            Main = asked.Main is null ? -1 : graph.IndexOf(asked.Main),
            Facts = [.. asked.Facts.Select(f => new MatterFact(f.Name, f.Value, f.Function))],
        };
    }

    public static string Describe(CompiledRulebook rules, Decision decision)
    {
        string KeyOf(Charge charge) => $"{charge.Document.Id} {charge.Duty.Clause.Path} {charge.Duty.Position.Line} {rules.Graph[charge.Subject].Name}";
        string Key(short i) => KeyOf(rules.Charges[decision.Candidates[i].Charge]);
        return Text(
            decision.Status.ToString(),
            decision.Leads.Select(Key),
            decision.Candidates.Select(c => (KeyOf(rules.Charges[c.Charge]), c.State.ToString())),
            decision.Proposals.Select(p => (rules.Charges[p.Charge].Function ?? rules.Charges[p.Charge].Document.Region + " " + (rules.Charges[p.Charge].Organ?.Name ?? rules.Charges[p.Charge].Duty.Organ.Name), (double)p.Cost)),
            decision.ProposalLeads,
            decision.FactLeads?.Function);
    }

    public static string Describe(NaiveDecision decision)
    {
        static string Key(NaiveCharge charge) => $"{charge.Document.Id} {charge.Duty.Clause.Path} {charge.Duty.Position.Line} {charge.Subject}";
        return Text(
            decision.Status,
            decision.Leads.Select(l => Key(l.Charge)),
            decision.Candidates.Select(c => (Key(c.Charge), c.State.ToString())),
            decision.Proposals,
            decision.ProposalLeads,
            decision.FactFunction);
    }

    private static string Text(string status, IEnumerable<string> leads, IEnumerable<(string Key, string State)> states, IEnumerable<(string Department, double Cost)> proposals, bool proposalLeads, string? fact) =>
        string.Join('\n',
        [
            "status " + status,
            "leads " + string.Join(", ", leads.Order(StringComparer.Ordinal)),
            .. states.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => "  " + s.Key + ": " + s.State),
            "near " + string.Join(", ", proposals.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Department} {p.Cost:0.0}"))) + (proposalLeads ? " leads" : ""),
            "fact " + fact,
        ]);
}
