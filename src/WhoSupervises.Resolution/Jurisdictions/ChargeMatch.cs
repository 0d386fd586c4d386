using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>A charge that a subject meets.</summary>
/// <param name="Charge">Index of the charge.</param>
/// <param name="Kind">How the subject reaches the charge's subject.</param>
/// <param name="Distance">By how many edges.</param>
/// <param name="IsNarrower">True where the charge's subject is only a kind of the one asked.</param>
public readonly record struct ChargeMatch(int Charge, ReachKind Kind, byte Distance, bool IsNarrower);
