using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Caching;

/// <summary>Writes values in the compact form that <see cref="PackReader"/> reads; each different string is written once.</summary>
internal sealed class PackWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public PackWriter() => _writer = new(_stream);

    public ReadOnlySpan<byte> Written
    {
        get
        {
            _writer.Flush();
            return _stream.GetBuffer().AsSpan(0, (int)_stream.Length);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    public void Number(int value) => _writer.Write7BitEncodedInt(value);

    public void Flag(bool value) => _writer.Write(value);

    /// <summary>0 is null, 1 a new string that follows, 2 and above one written before.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (_strings.TryGetValue(value, out int index))
        {
            Number(index + 2);
        }
        else
        {
            _strings[value] = _strings.Count;
            Number(1);
            _writer.Write(value);
        }
    }

    public void Date(DateOnly? value) => Number(value is { } date ? date.DayNumber + 1 : 0);

    public void Place(SourcePosition value)
    {
        Text(value.File);
        Number(value.Line);
        Number(value.Column);
    }

    public void List<T>(ImmutableArray<T> values, Action<T> write)
    {
        Number(values.Length);
        foreach (T value in values)
        {
            write(value);
        }
    }

    public void Texts(ImmutableArray<string> values) => List(values, Text);

    public void Pairs(ImmutableArray<KeyValuePair<string, string>> values) => List(values, pair =>
    {
        Text(pair.Key);
        Text(pair.Value);
    });

    public void Terms(ImmutableArray<Term> values) => List(values, term =>
    {
        Text(term.Subject);
        Text(term.Literal);
    });

    public void Clause(ClausePath value)
    {
        Number(value.Article);
        Flag(value.Listed);
        Number(value.Paragraph);
        Number(value.Item);
        Number(value.SubItem);
        Number(value.Twin);
        Number(value.Extra);
    }

    public void Organ(OrganReference? value)
    {
        Flag(value is not null);
        if (value is not null)
        {
            Text(value.Name);
            Flag(value.IsFunction);
            Number((int)value.Levels);
            Text(value.Literal);
        }
    }
}
