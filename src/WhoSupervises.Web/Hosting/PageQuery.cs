using System.Text;
using Microsoft.AspNetCore.Http;

namespace WhoSupervises.Web.Hosting;

/// <summary>The query of a page: known names only, values trimmed and bounded, in a fixed order, so that equal pages have equal queries.</summary>
internal sealed class PageQuery
{
    private const int Longest = 60;
    private const int MostValues = 6;

    private readonly string[] _names;
    private readonly Dictionary<string, string[]> _values;

    private PageQuery(string[] names, Dictionary<string, string[]> values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>The last value of a name, or empty.</summary>
    public string this[string name] => _values.TryGetValue(name, out string[]? values) ? values[^1] : "";

    /// <summary>Reads the names known to a page; others are left out, as are empty values.</summary>
    public static PageQuery Read(IQueryCollection given, params string[] names)
    {
        Dictionary<string, string[]> values = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string[] found = [.. given[name].Select(Clean).Where(v => v.Length > 0).Take(MostValues)];
            if (found.Length > 0)
            {
                values[name] = found;
            }
        }

        return new PageQuery(names, values);
    }

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    /// <summary>The value of a name where it is one of the <paramref name="known"/>, or the first of these.</summary>
    public string Choice(string name, params string[] known) => Array.Find(known, k => k == this[name]) ?? known[0];

    /// <summary>A number of at least 1; 1 where none is given.</summary>
    public int Number(string name) => int.TryParse(this[name], System.Globalization.CultureInfo.InvariantCulture, out int number) && number is > 1 and < 100_000 ? number : 1;

    /// <summary>The query with other values; an empty one takes the name out.</summary>
    public PageQuery With(params (string Name, string Value)[] changes)
    {
        Dictionary<string, string[]> values = new(_values, StringComparer.Ordinal);
        foreach ((string name, string value) in changes)
        {
            if (value.Length > 0)
            {
                values[name] = [value];
            }
            else
            {
                values.Remove(name);
            }
        }

        return new PageQuery(_names, values);
    }

    /// <summary>The query with these names only.</summary>
    public PageQuery Only(params string[] kept) => new(_names, _values.Where(v => kept.Contains(v.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal));

    /// <summary>Names and values in order, for hidden fields of a form.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => _names.SelectMany(n => All(n).Select(v => (n, v)));

    /// <summary>The query with its question mark; empty where nothing is asked.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string name, string value) in Pairs())
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static string Clean(string? value)
    {
        string text = string.Concat((value ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > Longest ? text[..Longest] : text;
    }
}
