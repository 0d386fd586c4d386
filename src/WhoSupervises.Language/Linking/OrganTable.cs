using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Regions;

namespace WhoSupervises.Language.Linking;

/// <summary>Organs by region: a document names those of its own region or of one above it.</summary>
internal sealed class OrganTable
{
    private const string Nation = "100000";
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Organ>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Organ>> _byAlias = new(StringComparer.Ordinal);

    public OrganTable(IEnumerable<Organ> organs, IEnumerable<Region> regions)
    {
        foreach (Region region in regions)
        {
            _parents[region.Code] = region.Parent;
        }

        foreach (Organ organ in organs)
        {
            Add(_byName, organ.Name, organ);
            foreach (string alias in organ.Aliases)
            {
                Add(_byAlias, alias, organ);
            }
        }

        Index = new(_byName.Keys.Concat(_byAlias.Keys));
    }

    /// <summary>For the nearest name.</summary>
    public NameIndex Index { get; }

    /// <summary>The organ named so in the region or the nearest region above; its own name goes before an alias.</summary>
    public Organ? Find(string name, string region) => ByName(name, region) ?? ByAlias(name, region);

    /// <summary>The organ whose own name this is, or null.</summary>
    public Organ? ByName(string name, string region) => Among(_byName.GetValueOrDefault(name), region);

    /// <summary>The organ one of whose aliases this is, or null.</summary>
    public Organ? ByAlias(string name, string region) => Among(_byAlias.GetValueOrDefault(name), region);

    private static void Add(Dictionary<string, List<Organ>> table, string name, Organ organ)
    {
        if (!table.TryGetValue(name, out List<Organ>? list))
        {
            table[name] = list = new(1);
        }

        list.Add(organ);
    }

    private Organ? Among(List<Organ>? organs, string region)
    {
        if (organs is null)
        {
            return null;
        }

        foreach (string code in Chain(region))
        {
            if (organs.FirstOrDefault(o => o.Region == code) is { } organ)
            {
                return organ;
            }
        }

        return null;
    }

    /// <summary>The region and those above it; a region that the table lacks is placed by its digits.</summary>
    private IEnumerable<string> Chain(string region)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string code = region;
        while (code.Length > 0 && seen.Add(code))
        {
            yield return code;
            code = _parents.TryGetValue(code, out string? parent) ? parent : ByDigits(code);
        }

        if (seen.Add(Nation))
        {
            yield return Nation;
        }
    }

    private static string ByDigits(string code) =>
        code.Length > 6 ? code[..6]
        : code.Length != 6 || code == Nation ? ""
        : !code.EndsWith("00", StringComparison.Ordinal) ? code[..4] + "00"
        : !code.EndsWith("0000", StringComparison.Ordinal) ? code[..2] + "0000"
        : "";
}
