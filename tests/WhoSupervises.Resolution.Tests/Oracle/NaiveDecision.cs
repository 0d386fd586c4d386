namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>What the oracle concludes.</summary>
internal sealed record NaiveDecision(
    string Status,
    IReadOnlyList<NaiveCandidate> Candidates,
    IReadOnlyList<NaiveCandidate> Leads,
    IReadOnlyList<(string Department, double Cost)> Proposals,
    bool ProposalLeads,
    string? FactFunction);
