using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Caching;

/// <summary>Reads what <see cref="PackWriter"/> wrote.</summary>
/// <remarks>The bytes are trusted: their checksum was compared before. Bytes of another shape throw <see cref="FormatException"/> or an index error.</remarks>
internal sealed class PackReader(byte[] bytes, int position)
{
    private readonly List<string> _strings = new(16384);
    private int _position = position;

    public bool AtEnd => _position == bytes.Length;

    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte b = bytes[_position++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (int)value;
            }
        }

        throw new FormatException();
    }

    public bool Flag() => bytes[_position++] != 0;

    public string? OptionalText()
    {
        int index = Number();
        if (index == 0)
        {
            return null;
        }

        if (index > 1)
        {
            return _strings[index - 2];
        }

        int length = Number();
        string text = Encoding.UTF8.GetString(bytes, _position, length);
        _position += length;
        _strings.Add(text);
        return text;
    }

    public string Text() => OptionalText() ?? throw new FormatException();

    public DateOnly? OptionalDate() => Number() is > 0 and int day ? DateOnly.FromDayNumber(day - 1) : null;

    public DateOnly Date() => OptionalDate() ?? throw new FormatException();

    public SourcePosition Place() => new(Text(), Number(), Number());

    public ImmutableArray<T> List<T>(Func<T> read)
    {
        int count = Number();
        if (count == 0)
        {
            return [];
        }

        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    public ImmutableArray<string> Texts() => List(Text);

    public ImmutableArray<KeyValuePair<string, string>> Pairs() => List(() => KeyValuePair.Create(Text(), Text()));

    public ImmutableArray<Term> Terms() => List(() => new Term(Text(), OptionalText()));

    public ClausePath Clause() => new(Number(), Flag(), Number(), Number(), Number(), Number(), Number());

    public OrganReference? OptionalOrgan() => Flag() ? new(Text(), Flag(), (OrganLevels)Number(), OptionalText()) : null;

    public OrganReference Organ() => OptionalOrgan() ?? throw new FormatException();
}
