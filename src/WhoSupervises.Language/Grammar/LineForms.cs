using System.Collections.Frozen;
using System.Collections.Immutable;
using Sprache;

namespace WhoSupervises.Language.Grammar;

/// <summary>The kinds of lines that a block may hold, by first word.</summary>
internal sealed class LineForms
{
    private readonly FrozenDictionary<string, LineForm> _forms;

    public LineForms(string place, params ImmutableArray<LineForm> forms)
    {
        Place = place;
        _forms = forms.ToFrozenDictionary(f => f.Lead, StringComparer.Ordinal);
        Leads = [.. forms.Select(f => f.Lead)];
        Entry = EntryGrammar.Entry(this);
    }

    /// <summary>Where such lines stand, in words (文件开头, 条款 …).</summary>
    public string Place { get; }

    /// <summary>All first words, in the order the manual gives them.</summary>
    public ImmutableArray<string> Leads { get; }

    /// <summary>Reads a whole line.</summary>
    public Parser<Entry> Entry { get; }

    /// <summary>The form of lines that begin with <paramref name="lead"/>, or null.</summary>
    public LineForm? this[string lead] => _forms.GetValueOrDefault(lead);
}
