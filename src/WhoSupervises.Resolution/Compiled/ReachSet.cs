namespace WhoSupervises.Resolution.Compiled;

/// <summary>What one subject reaches, with its kinds and sectors as bits so that asking for one is a single look.</summary>
internal sealed class ReachSet
{
    private readonly ulong[] _kinds;
    private readonly ulong[] _sectors;

    /// <summary>Makes a set for a graph of <paramref name="subjects"/> subjects.</summary>
    public ReachSet(Reach[] all, int subjects)
    {
        All = all;
        _kinds = new ulong[(subjects + 63) / 64];
        _sectors = new ulong[_kinds.Length];
        foreach (Reach reach in all)
        {
            if (reach.Kind is ReachKind.Kind or ReachKind.Sector)
            {
                (reach.Kind == ReachKind.Kind ? _kinds : _sectors)[reach.Target >> 6] |= 1UL << (reach.Target & 63);
            }
        }
    }

    /// <summary>Everything reached, the subject itself first.</summary>
    public Reach[] All { get; }

    /// <summary>Whether <paramref name="target"/> is the subject or something it is a kind of.</summary>
    public bool IsKind(int target) => Has(_kinds, target);

    /// <summary>Whether <paramref name="target"/> is a sector it belongs to.</summary>
    public bool IsInSector(int target) => Has(_sectors, target);

    private static bool Has(ulong[] bits, int at) => (uint)(at >> 6) < (uint)bits.Length && (bits[at >> 6] & (1UL << (at & 63))) != 0;
}
