using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>Stages as bits: a stage covers itself and its narrower stages.</summary>
/// <remarks>At most 64 stages; the loader's vocabulary has about forty.</remarks>
public sealed class StageTable
{
    private readonly Stage[] _stages;
    private readonly Dictionary<string, int> _byName;
    private readonly ulong[] _covers;
    private readonly ulong _dealing;
    private readonly ulong _selling;

    /// <summary>Builds the table.</summary>
    /// <exception cref="ArgumentException">More than 64 stages.</exception>
    public StageTable(IReadOnlyList<Stage> stages)
    {
        if (stages.Count > 64)
        {
            throw new ArgumentException("环节最多 64 个。", nameof(stages));
        }

        _stages = [.. stages];
        Dictionary<string, int> byName = new(StringComparer.Ordinal);
        for (int i = 0; i < _stages.Length; i++)
        {
            byName.TryAdd(_stages[i].Name, i);
        }

        for (int i = 0; i < _stages.Length; i++)
        {
            foreach (string alias in _stages[i].Aliases)
            {
                byName.TryAdd(alias, i);
            }
        }

        _byName = byName;
        _covers = new ulong[_stages.Length];
        for (int i = 0; i < _stages.Length; i++)
        {
            MarkAbove(i, i, 0);
        }

        Operating = Mask("经营") | Mask("运行") | Mask("使用");
        Licensing = Mask("许可");
        _selling = Mask("销售");
        _dealing = IndexOf("经营") is >= 0 and var dealing ? Bit(dealing) : 0;
    }

    /// <summary>What an enterprise does that is named without a stage: it operates.</summary>
    public ulong Operating { get; }

    /// <summary>Asking for a licence: met by a duty whose verb is 许可.</summary>
    public ulong Licensing { get; }

    /// <summary>All stages.</summary>
    public IReadOnlyList<Stage> All => _stages;

    /// <summary>The stage at <paramref name="index"/>.</summary>
    public Stage this[int index] => _stages[index];

    /// <summary>Index of a stage by name or alias; -1 if unknown.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The stage and all narrower ones, as bits; 0 if unknown.</summary>
    public ulong Mask(string name) => _byName.TryGetValue(name, out int index) ? _covers[index] : 0;

    /// <summary>The bit of the stage alone.</summary>
    public static ulong Bit(int index) => 1UL << index;

    /// <summary>Stages said of a product: to deal in it (经营) is to sell it.</summary>
    public ulong WithSelling(ulong stages) => (stages & _dealing) != 0 ? stages | _selling : stages;

    /// <summary>The stages in <paramref name="mask"/> and all narrower ones.</summary>
    public ulong Narrower(ulong mask)
    {
        ulong all = 0;
        for (int i = 0; i < _stages.Length; i++)
        {
            all |= (mask & Bit(i)) != 0 ? _covers[i] : 0;
        }

        return all;
    }

    /// <summary>Names of the stages in <paramref name="mask"/>, joined by 、; narrower stages are left out where the broader stands.</summary>
    public string Describe(ulong mask)
    {
        List<string> names = [];
        for (int i = 0; i < _stages.Length; i++)
        {
            if ((mask & Bit(i)) != 0 && !_stages[i].Broader.Any(b => _byName.TryGetValue(b, out int up) && (mask & Bit(up)) != 0))
            {
                names.Add(_stages[i].Name);
            }
        }

        return string.Join('、', names);
    }

    private void MarkAbove(int stage, int narrower, int depth)
    {
        _covers[stage] |= Bit(narrower);
        if (depth > 8)
        {
            return;
        }

        foreach (string broader in _stages[stage].Broader)
        {
            if (_byName.TryGetValue(broader, out int up))
            {
                MarkAbove(up, narrower, depth + 1);
            }
        }
    }
}
