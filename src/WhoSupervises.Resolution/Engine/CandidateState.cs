namespace WhoSupervises.Resolution.Engine;

/// <summary>Where a candidate stands.</summary>
public enum CandidateState : byte
{
    /// <summary>It competes for the lead.</summary>
    Active,

    /// <summary>It lost the lead and stays beside it.</summary>
    Defeated,

    /// <summary>It stands beside the lead without competing.</summary>
    Accompanying,

    /// <summary>It leads only under a condition.</summary>
    Conditional,

    /// <summary>综合监管.</summary>
    General,

    /// <summary>It does not answer for the matter at all.</summary>
    Excluded,
}
