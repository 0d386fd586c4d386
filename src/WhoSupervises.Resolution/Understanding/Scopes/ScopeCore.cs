using System.Text;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What of a phrase is read: without its brackets, permits and exclusions, which are kept beside it.</summary>
internal static class ScopeCore
{
    /// <summary>The phrase that <paramref name="text"/> is.</summary>
    public static ScopePhrase PhraseOf(string text, bool isMain)
    {
        List<ScopeRemark> inside = [];
        List<string> excluded = [];
        string core = Of(text, inside, excluded);
        return new ScopePhrase(text, core, inside, excluded, isMain);
    }

    /// <summary>The core alone.</summary>
    public static string Of(string text) => Of(text, [], []);

    private static string Of(string text, List<ScopeRemark> inside, List<string> excluded)
    {
        int[] match = ScopeBrackets.Match(text);
        StringBuilder core = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (match[i] <= 0)
            {
                core.Append(text[i]);
                continue;
            }

            Bracket(text[(i + 1)..match[i]], match[i] + 1 < text.Length, core, inside, excluded);
            i = match[i];
        }

        string rest = ScopeMarks.InnerExclusion().Replace(core.ToString(), m =>
        {
            excluded.Add(m.Value);
            return "";
        });
        List<string> parts = ScopeBrackets.Cut(rest, "，,");
        foreach (string part in parts.Where(p => ScopeMarks.Exclusion().IsMatch(p)).ToArray())
        {
            excluded.Add(part);
            parts.Remove(part);
        }

        return string.Join('，', parts);
    }

    private static void Bracket(string inner, bool goesOn, StringBuilder core, List<ScopeRemark> inside, List<string> excluded)
    {
        if (inner.Length == 1)
        {
            // 供（配）电: the brackets only shorten.
            core.Append(inner);
            return;
        }

        if (ScopeMarks.Exclusion().IsMatch(inner) && inner.EndsWith("除外", StringComparison.Ordinal))
        {
            excluded.Add(inner);
            return;
        }

        bool isExcluding = false;
        foreach (string part in ScopeBrackets.Cut(inner, "，,；;。"))
        {
            isExcluding = ScopeMarks.Exclusion().IsMatch(part);
            if (isExcluding)
            {
                excluded.Add(part);
            }
            else if (!ScopeMarks.Permit().IsMatch(part) && !ScopeMarks.Boilerplate().IsMatch(part))
            {
                inside.Add(new ScopeRemark(part, goesOn));
            }
        }
    }
}
