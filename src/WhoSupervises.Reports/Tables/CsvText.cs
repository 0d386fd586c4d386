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
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                to.Append(',');
            }

            Cell(to, cells[i], guard);
        }

        to.Append("\r\n");
    }

    /// <summary>Whether a spreadsheet would run <paramref name="cell"/> as a formula; plain numbers are not meant.</summary>
    public static bool LooksLikeFormula(string cell)
    {
        ReadOnlySpan<char> text = cell.AsSpan().TrimStart();
        return text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || cell[0] is '\t' or '\r' or '\n')
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _) && text.Length > 1;
    }

    private static void Cell(StringBuilder to, string cell, bool guard)
    {
        if (cell.Length == 0)
        {
            return;
        }

        bool formula = guard && LooksLikeFormula(cell);
        if (!cell.AsSpan().ContainsAny(Special) && cell[0] != ' ' && cell[^1] != ' ')
        {
            to.Append(formula ? "'" : "").Append(cell);
            return;
        }

        to.Append('"').Append(formula ? "'" : "");
        foreach (char c in cell)
        {
            if (c == '"')
            {
                to.Append(c);
            }

            to.Append(c);
        }

        to.Append('"');
    }
}
