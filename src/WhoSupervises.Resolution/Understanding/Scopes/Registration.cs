namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>A registered business: a question with the business's name and its scope (经营范围).</summary>
/// <param name="Question">Region, day, industry, facts; where <paramref name="Scope"/> is given its enterprise is only a hint at the main business.</param>
/// <param name="Name">The business's name, or null; it helps to find the main business.</param>
/// <param name="Scope">The scope as written, or null where the row is an ordinary question.</param>
public sealed record Registration(Question Question, string? Name = null, string? Scope = null);
