namespace WhoSupervises.Resolution.Engine;

/// <summary>What the engine concluded; names and reasons are rendered from it on demand.</summary>
public sealed class Decision
{
    /// <summary>The matter.</summary>
    public required Matter Matter { get; init; }

    /// <summary>The status.</summary>
    public required ResolutionStatus Status { get; init; }

    /// <summary>Every candidate with its final state.</summary>
    public required Candidate[] Candidates { get; init; }

    /// <summary>Indexes of the candidates that lead, strongest first; empty where nobody does.</summary>
    public required short[] Leads { get; init; }

    /// <summary>The rules that fired, in order.</summary>
    public required Finding[] Findings { get; init; }

    /// <summary>Departments proposed by nearness, best first; at most three.</summary>
    public Proposal[] Proposals { get; init; } = [];

    /// <summary>True where the first proposal is clearly nearest and leads by principle.</summary>
    public bool ProposalLeads { get; init; }

    /// <summary>The fact whose department leads by principle where no clause names any; null otherwise.</summary>
    public MatterFact? FactLeads { get; init; }

    /// <summary>The stage (1–9) whose rule settled the lead; 0 where the first look did.</summary>
    public int SettledInStage { get; init; }
}
