using System.Globalization;
using System.Runtime.CompilerServices;

namespace WhoSupervises.Web.Html;

/// <summary>The interpolated string of <see cref="HtmlWriter.Add(ref HtmlText)"/>.</summary>
/// <param name="literalLength">Not used.</param>
/// <param name="formattedCount">Not used.</param>
/// <param name="writer">Where it goes.</param>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText(int literalLength, int formattedCount, HtmlWriter writer)
{
    /// <summary>Not used; keeps the compiler's arguments.</summary>
    public int Length { get; } = literalLength + formattedCount;

    /// <summary>Markup from the source code.</summary>
    public void AppendLiteral(string markup) => writer.Markup(markup);

    /// <summary>A value, encoded.</summary>
    public void AppendFormatted(string? value) => writer.Value(value);

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => writer.Value(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A part that writes itself.</summary>
    public void AppendFormatted(Action<HtmlWriter> part) => part(writer);
}
