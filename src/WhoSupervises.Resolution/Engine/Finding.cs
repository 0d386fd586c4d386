namespace WhoSupervises.Resolution.Engine;

/// <summary>A rule that fired.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="First">Index of 甲 among the candidates; -1 for a rule over the matter.</param>
/// <param name="Second">Index of 乙; -1 where there is none.</param>
public readonly record struct Finding(short Rule, short First, short Second);
