namespace WhoSupervises.Cli.Parsing;

/// <summary>Finds the known word that a mistyped one most likely meant.</summary>
internal static class NearestWord
{
    /// <summary>The nearest of <paramref name="known"/>, or null where more than half of the word would have to change.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        double least = 0.5;
        foreach (string candidate in known.Order(StringComparer.Ordinal))
        {
            double change = (double)Distance(word, candidate) / Math.Max(word.Length, candidate.Length);
            if (change < least || (best is null && candidate.Length > 1 && word.Length > 1 && (candidate.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(candidate, StringComparison.Ordinal))))
            {
                (best, least) = (candidate, Math.Min(change, least));
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int up = row[j];
                row[j] = Math.Min(Math.Min(up, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = up;
            }
        }

        return row[b.Length];
    }
}
