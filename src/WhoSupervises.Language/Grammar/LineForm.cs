using System.Collections.Frozen;
using System.Collections.Immutable;
using Sprache;

namespace WhoSupervises.Language.Grammar;

/// <summary>A kind of line: the word it begins with, what follows that word, and the further keys it may carry.</summary>
internal sealed class LineForm
{
    private readonly FrozenDictionary<string, FieldForm> _keys;

    public LineForm(string lead, ValueKind kind, params ImmutableArray<FieldForm> keys)
    {
        Lead = lead;
        Kind = kind;
        _keys = keys.ToFrozenDictionary(k => k.Key, StringComparer.Ordinal);
        Keys = [.. keys.Select(k => k.Key)];
        Tail = EntryGrammar.Tail(this);
    }

    /// <summary>The first word of the line.</summary>
    public string Lead { get; }

    /// <summary>What stands after it.</summary>
    public ValueKind Kind { get; }

    /// <summary>The further keys in the order the manual gives them.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Reads what follows the first word and its colon.</summary>
    public Parser<EntryTail> Tail { get; }

    /// <summary>The form of <paramref name="key"/>, or null where this line has no such key.</summary>
    public FieldForm? this[string key] => _keys.GetValueOrDefault(key);
}
