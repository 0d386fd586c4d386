namespace WhoSupervises.Language.Linking;

/// <summary>Preferred names and aliases of one kind of thing.</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, List<string>> _owners = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<(string Name, IEnumerable<string> Aliases)> things)
    {
        _names = new(StringComparer.Ordinal);
        foreach ((string name, IEnumerable<string> aliases) in things)
        {
            _names.Add(name);
            foreach (string alias in aliases)
            {
                if (!_owners.TryGetValue(alias, out List<string>? owners))
                {
                    _owners[alias] = owners = new(1);
                }

                if (!owners.Contains(name))
                {
                    owners.Add(name);
                }
            }
        }

        Index = new(_names.Concat(_owners.Keys));
    }

    /// <summary>For the nearest name.</summary>
    public NameIndex Index { get; }

    /// <summary>Aliases with everything that claims them.</summary>
    public IReadOnlyDictionary<string, List<string>> Owners => _owners;

    public bool IsName(string name) => _names.Contains(name);

    public bool Contains(string name) => _names.Contains(name) || _owners.ContainsKey(name);

    /// <summary>What claims a name that is no preferred name; empty for a preferred or unknown one.</summary>
    public IReadOnlyList<string> Claimants(string name) =>
        !_names.Contains(name) && _owners.TryGetValue(name, out List<string>? owners) ? owners : [];

    /// <summary>The preferred name; the name itself where it is unknown or several claim it.</summary>
    public string Preferred(string name) =>
        Claimants(name) is [var only] ? only : name;
}
