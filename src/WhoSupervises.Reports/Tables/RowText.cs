using System.Buffers;

namespace WhoSupervises.Reports.Tables;

/// <summary>Text that grows at its end and is used again and again; for one thread.</summary>
internal sealed class RowText
{
    private char[] _text = new char[1 << 15];
    private int _length;

    /// <summary>What was appended so far.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Appends a character.</summary>
    public void Append(char c)
    {
        if (_length == _text.Length)
        {
            Grow(1);
        }

        _text[_length++] = c;
    }

    /// <summary>Appends text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Writes the text as UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        Span<byte> bytes = output.GetSpan(TextEncodings.Utf8.GetByteCount(Text));
        output.Advance(TextEncodings.Utf8.GetBytes(Text, bytes));
    }

    private void Grow(int more) => Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
}
