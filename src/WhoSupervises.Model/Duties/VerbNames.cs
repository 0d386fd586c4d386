using System.Collections.Frozen;

namespace WhoSupervises.Model.Duties;

/// <summary>The Chinese names of <see cref="Verb"/>, as the rulebook writes them and answers show them.</summary>
public static class VerbNames
{
    private static readonly string[] Names = ["监管", "许可", "管理", "指导督促", "牵头协调", "配合", "综合监管", "支持保障"];

    private static readonly FrozenDictionary<string, Verb> ByName =
        Enum.GetValues<Verb>().ToFrozenDictionary(v => Names[(int)v], StringComparer.Ordinal);

    /// <summary>All names, strongest verb first.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The Chinese name of <paramref name="verb"/>.</summary>
    public static string NameOf(Verb verb) => Names[(int)verb];

    /// <summary>Finds the verb that <paramref name="name"/> names; false if it names none.</summary>
    public static bool TryParse(string name, out Verb verb) => ByName.TryGetValue(name, out verb);
}
