namespace WhoSupervises.Language.Text;

/// <summary>Finds the known word that a mistyped one most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of <paramref name="known"/>, or null where none is near: fewer than half of the characters agree.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        double bestScore = 0.49;
        foreach (string candidate in known)
        {
            if (candidate.Length == 0 || Shared(word, candidate) == 0)
            {
                continue;
            }

            double score = Score(word, candidate);
            if (score > bestScore || (score == bestScore && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>1 for equal words; falls with the edits needed, less where one word holds the other.</summary>
    internal static double Score(string word, string candidate)
    {
        int longest = Math.Max(word.Length, candidate.Length);
        double byEdit = 1 - ((double)Distance(word, candidate) / longest);
        double byShare = 0.9 * Shared(word, candidate) / longest;
        bool holds = word.Contains(candidate, StringComparison.Ordinal) || candidate.Contains(word, StringComparison.Ordinal);
        double likeness = Math.Max(Math.Max(byEdit, byShare), holds && Math.Min(word.Length, candidate.Length) > 1 ? 0.5 : 0);
        return word.Length > 0 && word[0] == candidate[0] ? likeness + 0.01 : likeness;
    }

    /// <summary>Characters that both words have, each as often as both have it.</summary>
    private static int Shared(string word, string candidate)
    {
        int shared = 0;
        ulong taken = 0;
        foreach (char c in word)
        {
            for (int i = 0; i < candidate.Length && i < 64; i++)
            {
                if (candidate[i] == c && (taken & (1UL << i)) == 0)
                {
                    taken |= 1UL << i;
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

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
