namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What a name or an industry code says of the main business.</summary>
/// <param name="Subjects">The subjects; empty where it says nothing.</param>
/// <param name="Leads">The departments that would lead them.</param>
internal sealed record BusinessHint(int[] Subjects, string[] Leads)
{
    /// <summary>Says nothing.</summary>
    public static readonly BusinessHint None = new([], []);
}
