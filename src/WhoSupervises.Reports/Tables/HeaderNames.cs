namespace WhoSupervises.Reports.Tables;

/// <summary>Makes headers usable: without blanks around them, none empty, none twice.</summary>
internal static class HeaderNames
{
    /// <summary>A second 备注 becomes 备注（2）, an empty header 列3.</summary>
    public static List<string> Distinct(IReadOnlyList<string> raw)
    {
        List<string> names = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < raw.Count; i++)
        {
            string name = raw[i].Trim().TrimStart('\uFEFF');
            name = name.Length == 0 ? $"列{i + 1}" : name;
            string unique = name;
            for (int n = 2; !seen.Add(unique); n++)
            {
                unique = $"{name}（{n}）";
            }

            names.Add(unique);
        }

        return names;
    }
}
