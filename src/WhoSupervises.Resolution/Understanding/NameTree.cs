using System.Runtime.InteropServices;

namespace WhoSupervises.Resolution.Understanding;

/// <summary>Names as a tree of characters, laid out so that following a text touches little memory.</summary>
/// <remarks>The branches of a node stand side by side, sorted by character; the first characters have a table of their own.</remarks>
internal sealed class NameTree
{
    /// <summary>No node, or no name.</summary>
    public const int None = -1;

    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly int[] _names;
    private readonly int[] _starts;
    private readonly char[] _characters;
    private readonly int[] _nodes;

    /// <summary>Builds the tree of <paramref name="names"/>, none of them empty, with a number for each.</summary>
    public NameTree(IReadOnlyCollection<KeyValuePair<string, int>> names)
    {
        Dictionary<long, int> branches = new(names.Count * 4);
        List<(int Parent, char Character)> made = new(names.Count * 4);
        List<int> ends = new(names.Count * 4);
        foreach ((string name, int number) in names)
        {
            int node = None;
            foreach (char c in name)
            {
                ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(branches, ((long)(node + 1) << 16) | c, out bool isThere);
                if (!isThere)
                {
                    next = made.Count;
                    made.Add((node, c));
                    ends.Add(None);
                }

                node = next;
            }

            ends[node] = number;
        }

        _names = [.. ends];
        _starts = new int[made.Count + 1];
        _characters = new char[made.Count];
        _nodes = new int[made.Count];
        LayOut(made);
    }

    /// <summary>The node of names that begin with <paramref name="c"/>.</summary>
    public int First(char c) => _first[c];

    /// <summary>The node after <paramref name="node"/> by <paramref name="c"/>.</summary>
    public int Next(int node, char c)
    {
        int start = _starts[node];
        int at = _characters.AsSpan(start, _starts[node + 1] - start).BinarySearch(c);
        return at < 0 ? None : _nodes[start + at];
    }

    /// <summary>The number of the name that ends at a node.</summary>
    public int NameAt(int node) => _names[node];

    private void LayOut(List<(int Parent, char Character)> made)
    {
        Array.Fill(_first, None);
        foreach ((int parent, _) in made)
        {
            if (parent != None)
            {
                _starts[parent + 1]++;
            }
        }

        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        int[] filled = _starts[..^1];
        for (int node = 0; node < made.Count; node++)
        {
            (int parent, char character) = made[node];
            if (parent == None)
            {
                _first[character] = node;
                continue;
            }

            _characters[filled[parent]] = character;
            _nodes[filled[parent]++] = node;
        }

        for (int node = 0; node < made.Count; node++)
        {
            int count = _starts[node + 1] - _starts[node];
            if (count > 1)
            {
                Array.Sort(_characters, _nodes, _starts[node], count);
            }
        }
    }
}
