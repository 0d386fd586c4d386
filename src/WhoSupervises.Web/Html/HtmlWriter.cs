using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WhoSupervises.Web.Html;

/// <summary>Builds a page. The literal parts of an interpolated string are markup; every value in it is encoded.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new(16 * 1024);

    /// <summary>Adds markup with encoded values. There is no way to add a string as markup.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref HtmlText text)
    {
        _ = text;
        return this;
    }

    /// <summary>Adds something that writes itself.</summary>
    public HtmlWriter Add(Action<HtmlWriter> part)
    {
        part(this);
        return this;
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Takes what was written so far and begins anew: for pages sent in pieces.</summary>
    public byte[] TakeBytes()
    {
        byte[] bytes = ToBytes();
        _text.Clear();
        return bytes;
    }

    internal void Markup(string markup) => _text.Append(markup);

    internal void Value(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Append(Encoder.Encode(value));
        }
    }
}
