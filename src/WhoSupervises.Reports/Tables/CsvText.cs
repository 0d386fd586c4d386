using System.Buffers;
using System.Globalization;
using System.Text;

namespace WhoSupervises.Reports.Tables;

/// <summary>Writes rows of text with commas.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Appends a row.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="guard">True where a spreadsheet may open the file: cells that it would run as a formula get an apostrophe.</param>
    public static void Row(StringBuilder to, IReadOnlyList<string> cells, bool guard)
    {
        RowText row = new();
        Row(row, [.. cells], [], guard);
        to.Append(row.Text);
    }

    /// <summary>Whether a spreadsheet would run <paramref name="cell"/> as a formula; plain numbers are not meant.</summary>
    public static bool LooksLikeFormula(string cell)
    {
        ReadOnlySpan<char> text = cell.AsSpan().TrimStart();
        return text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || cell[0] is '\t' or '\r' or '\n')
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _) && text.Length > 1;
    }

    /// <summary>Appends a row whose cells are those of the input and then its results.</summary>
    internal static void Row(RowText to, ReadOnlySpan<string> cells, ReadOnlySpan<string> more, bool guard)
    {
        bool isFirst = true;
        foreach (string cell in cells)
        {
            Next(to, cell, guard, ref isFirst);
        }

        foreach (string cell in more)
        {
            Next(to, cell, guard, ref isFirst);
        }

        to.Append("\r\n");
    }

    private static void Next(RowText to, string cell, bool guard, ref bool isFirst)
    {
        if (!isFirst)
        {
            to.Append(',');
        }

        isFirst = false;
        Cell(to, cell, guard);
    }

    private static void Cell(RowText to, string cell, bool guard)
    {
        if (cell.Length == 0)
        {
            return;
        }

        bool formula = guard && LooksLikeFormula(cell);
        if (!cell.AsSpan().ContainsAny(Special) && cell[0] != ' ' && cell[^1] != ' ')
        {
            if (formula)
            {
                to.Append('\'');
            }

            to.Append(cell);
            return;
        }

        to.Append('"');
        if (formula)
        {
            to.Append('\'');
        }

        ReadOnlySpan<char> rest = cell;
        for (int quote = rest.IndexOf('"'); quote >= 0; quote = rest.IndexOf('"'))
        {
            to.Append(rest[..(quote + 1)]);
            to.Append('"');
            rest = rest[(quote + 1)..];
        }

        to.Append(rest);
        to.Append('"');
    }
}
