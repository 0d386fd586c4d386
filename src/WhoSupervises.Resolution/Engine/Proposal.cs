namespace WhoSupervises.Resolution.Engine;

/// <summary>A department whose duties lie near a subject that nobody is named for.</summary>
/// <param name="Charge">Its nearest charge.</param>
/// <param name="Cost">The distance; smaller is nearer.</param>
/// <param name="Path">The way from the subject asked to the charge's, as subject indexes.</param>
public sealed record Proposal(int Charge, float Cost, int[] Path);
