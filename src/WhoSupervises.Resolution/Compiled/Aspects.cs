namespace WhoSupervises.Resolution.Compiled;

/// <summary>Names of sides of safety (领域) that the engine itself needs to know.</summary>
public static class Aspects
{
    /// <summary>行业: the industry's own safety; what is meant where nothing else is said.</summary>
    public const string Industry = "行业";

    /// <summary>综合: overall supervision.</summary>
    public const string General = "综合";

    /// <summary>工作: work itself, such as statistics or rescue.</summary>
    public const string Work = "工作";
}
