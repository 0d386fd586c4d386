namespace WhoSupervises.Resolution.Explaining;

/// <summary>The authority (效力) of an answer, strongest first.</summary>
public static class Authorities
{
    /// <summary>In force.</summary>
    public const string InForce = "现行";

    /// <summary>Derived name or principle.</summary>
    public const string Derived = "推定";

    /// <summary>Currency of the text not verified.</summary>
    public const string Unchecked = "未核";

    /// <summary>A rule carried past the body it names.</summary>
    public const string Historical = "历史";

    /// <summary>A draft without force.</summary>
    public const string Draft = "草案";

    private static readonly string[] Order = [InForce, Derived, Unchecked, Historical, Draft];

    /// <summary>The weaker of two.</summary>
    public static string Weaker(string a, string b) => Array.IndexOf(Order, a) >= Array.IndexOf(Order, b) ? a : b;
}
