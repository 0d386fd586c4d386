namespace WhoSupervises.Resolution.Compiled;

/// <summary>One subject reached from another.</summary>
/// <param name="Target">Index of the subject reached.</param>
/// <param name="Kind">By what kind of edges.</param>
/// <param name="Distance">Number of edges; 0 for the subject itself.</param>
/// <param name="Via">Index of the reach entry before it, for showing the path; -1 at the start.</param>
public readonly record struct Reach(int Target, ReachKind Kind, byte Distance, int Via);
