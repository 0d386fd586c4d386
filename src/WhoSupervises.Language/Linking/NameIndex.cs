using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Linking;

/// <summary>Finds the nearest of many names fast: only names that share enough characters are compared.</summary>
internal sealed class NameIndex(IEnumerable<string> names)
{
    private readonly Lazy<Dictionary<char, List<string>>> _byCharacter = new(() => Build(names));
    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);

    public string? Nearest(string word)
    {
        if (!_found.TryGetValue(word, out string? nearest))
        {
            _found[word] = nearest = Find(word);
        }

        return nearest;
    }

    private static Dictionary<char, List<string>> Build(IEnumerable<string> names)
    {
        Dictionary<char, List<string>> index = [];
        foreach (string name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (char c in name.Distinct())
            {
                if (!index.TryGetValue(c, out List<string>? list))
                {
                    index[c] = list = [];
                }

                list.Add(name);
            }
        }

        return index;
    }

    private string? Find(string word)
    {
        Dictionary<string, int> shared = new(StringComparer.Ordinal);
        foreach (char c in word.Distinct())
        {
            foreach (string name in _byCharacter.Value.GetValueOrDefault(c) ?? [])
            {
                shared[name] = shared.GetValueOrDefault(name) + 1;
            }
        }

        IEnumerable<string> best = shared
            .OrderByDescending(s => (double)s.Value / Math.Max(word.Length, s.Key.Length))
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Take(40)
            .Select(s => s.Key);
        return Text.Nearest.Of(word, best);
    }
}
