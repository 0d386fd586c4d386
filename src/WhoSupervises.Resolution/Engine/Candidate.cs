using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Engine;

/// <summary>A charge that the matter meets, and how.</summary>
public struct Candidate
{
    /// <summary>Index of the charge.</summary>
    public int Charge;

    /// <summary>The asked subject through which it was met.</summary>
    public int Asked;

    /// <summary>How that subject reaches the charge's.</summary>
    public ReachKind Kind;

    /// <summary>By how many edges.</summary>
    public byte Distance;

    /// <summary>True where that subject is one asked about, false where it acts or surrounds.</summary>
    public bool IsOfFocus;

    /// <summary>True where the charge's subject is only a kind of the asked one.</summary>
    public bool IsNarrower;

    /// <summary>Whether it covers the enterprise.</summary>
    public bool CoversEnterprise;

    /// <summary>Whether it covers the activity.</summary>
    public bool CoversActivity;

    /// <summary>How its stages fit.</summary>
    public Fit StageFit;

    /// <summary>How its places fit.</summary>
    public Fit PlaceFit;

    /// <summary>How its actors fit.</summary>
    public Fit ActorFit;

    /// <summary>How far above the region its document stands.</summary>
    public byte Layer;

    /// <summary>Where it stands.</summary>
    public CandidateState State;

    /// <summary>Index of the finding that put it there; -1 while active.</summary>
    public short Because;

    /// <summary>3 both sides, 2 the activity, 1 the enterprise.</summary>
    public readonly int Coverage => (CoversActivity ? 2 : 0) + (CoversEnterprise ? 1 : 0);
}
