using System.Text.RegularExpressions;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Reads one sentence of a scope: its boilerplate is set aside, its lists are cut into phrases.</summary>
/// <param name="isApart">Whether a list may be cut between the part read so far and the next one, at this mark.</param>
/// <param name="isBusiness">Whether a part says what is done with which thing.</param>
internal sealed class ScopeSentences(Func<string, char, string, bool> isApart, Func<string, bool> isBusiness)
{
    private const string Weak = "、，,";
    private const int LongList = 240;

    /// <summary>Reads a text between two strong marks; numbers in it (1、…2、…) begin sentences of their own.</summary>
    public ScopeText Read(string numbered, bool isMain)
    {
        List<ScopePhrase> phrases = [];
        List<string> aside = [];
        foreach (string sentence in Numbered(numbered))
        {
            string text = ScopeMarks.Numbering().Replace(sentence, "").Trim(' ', '\u3000', '\t', '、', '，', ',', '.', '·', '*', '〓', '★', '-', '—', '/', '…');
            if (text.Any(char.IsLetterOrDigit))
            {
                Sentence(text, isMain, phrases, aside);
            }
            else if (sentence.Trim().Length > 0)
            {
                aside.Add(sentence.Trim());
            }
        }

        return new ScopeText(phrases, aside, [.. aside.Select(CommonOf).OfType<string>()]);
    }

    /// <summary>What an exclusion that stands by itself takes out of the phrases before it; null where it names no thing.</summary>
    public static string? CommonOf(string aside) =>
        ScopeMarks.CommonExclusion().Match(aside) is { Success: true } match && !ScopeMarks.NamesNothing().IsMatch(match.Groups["what"].Value) ? match.Groups["what"].Value : null;

    private static IEnumerable<string> Numbered(string sentence) =>
        ScopeMarks.Numbering().IsMatch(sentence) ? ScopeMarks.InnerNumbering().Split(sentence).Where(s => s.Trim().Length > 0) : [sentence];

    private void Sentence(string sentence, bool isMain, List<ScopePhrase> phrases, List<string> aside)
    {
        if (ScopeMarks.Boilerplate().Match(ScopeBrackets.Blank(sentence)) is { Success: true } plate)
        {
            int start = plate.Index == 0 ? 0 : sentence.LastIndexOfAny(['，', ',', '、', '）', ')'], plate.Index - 1) + 1;
            int end = EndOfBoilerplate(sentence, plate);
            aside.Add(sentence[start..end].TrimEnd('，', ',', ' '));
            string after = sentence[end..];
            sentence = sentence[..start].TrimEnd('，', ',', '、', ' ');
            if (after.Length > 0)
            {
                Sentence(sentence, isMain, phrases, aside);
                Sentence(after, isMain, phrases, aside);
                return;
            }
        }

        if (sentence.Length == 0)
        {
            return;
        }

        if (ScopeMarks.Exclusion().IsMatch(sentence) && !HasOwnBusiness(sentence))
        {
            aside.Add(sentence);
            return;
        }

        foreach (string text in Parts(sentence))
        {
            if (ScopeMarks.PermitPart().IsMatch(text))
            {
                aside.Add(text);
            }
            else
            {
                phrases.Add(ScopeCore.PhraseOf(text, isMain));
            }
        }
    }

    /// <summary>Where boilerplate ends: at the first part after it, between commas, that is a business again.</summary>
    private int EndOfBoilerplate(string sentence, Match plate)
    {
        for (int comma = sentence.IndexOfAny(['，', ','], plate.Index + plate.Length); comma >= 0; comma = sentence.IndexOfAny(['，', ','], comma + 1))
        {
            int next = sentence.IndexOfAny(['，', ','], comma + 1);
            string part = sentence[(comma + 1)..(next < 0 ? sentence.Length : next)];
            if (!ScopeMarks.Boilerplate().IsMatch(part) && !ScopeMarks.PermitPart().IsMatch(part) && isBusiness(ScopeCore.Of(part)))
            {
                return comma + 1;
            }
        }

        return sentence.Length;
    }

    /// <summary>Whether a sentence that takes something out also says out of which business.</summary>
    private bool HasOwnBusiness(string sentence)
    {
        // 除危险化学品外的化工产品销售 goes on after what it takes out.
        if (ScopeMarks.InnerExclusion().Match(sentence) is { Success: true, Index: 0 } inner && inner.Length + 2 <= sentence.Length && !ScopeMarks.Exclusion().IsMatch(sentence[inner.Length..]))
        {
            return true;
        }

        // 货物进出口，但国家禁止进出口的商品除外
        return ScopeBrackets.Cut(sentence, "，,") is { Count: > 1 } parts && parts.Exists(p => !ScopeMarks.Exclusion().IsMatch(p) && isBusiness(ScopeCore.Of(p)));
    }

    private IEnumerable<string> Parts(string sentence)
    {
        int[] match = ScopeBrackets.Match(sentence);
        int start = 0;
        int last = 0;
        for (int i = AfterEnumeration(sentence); i < sentence.Length; i++)
        {
            if (match[i] > 0)
            {
                i = match[i];
                continue;
            }

            if (sentence[i] is ':' or '：')
            {
                // 销售：甲、乙、丙 is one phrase, up to the next list of the kind: 生产：甲，销售：乙.
                int cut = NextHeading(sentence, match, i + 1);
                if (cut < 0)
                {
                    break;
                }

                yield return sentence[start..cut].Trim();
                start = cut + 1;
                i = cut;
                continue;
            }

            if (!IsWeak(sentence, i))
            {
                continue;
            }

            string so = sentence[start..i];
            string next = sentence[(i + 1)..End(sentence, match, i + 1)];
            last = i + 1;
            if (i + 1 < sentence.Length && (ScopeMarks.PermitPart().IsMatch(next) || (!ScopeMarks.Exclusion().IsMatch(next) && isApart(ScopeCore.Of(Late(so)), sentence[i], ScopeCore.Of(next)))))
            {
                yield return so.Trim();
                start = last;
            }
        }

        if (sentence[start..].Trim(' ', '、', '，', ',').Length > 0)
        {
            yield return sentence[start..].Trim(' ', '、', '，', ',');
        }
    }

    /// <summary>Where a list that only describes the word after it ends; 0 if the sentence does not begin with one.</summary>
    private int AfterEnumeration(string sentence) =>
        ScopeMarks.Enumeration().Match(sentence) is { Success: true } list && isBusiness(list.Groups["head"].Value) ? list.Length : 0;

    /// <summary>A list mark, or a space between Chinese words: 餐饮服务 家具销售.</summary>
    private static bool IsWeak(string text, int at) =>
        Weak.Contains(text[at], StringComparison.Ordinal) || (text[at] is ' ' or '\u3000' && at > 0 && at + 1 < text.Length && IsChinese(text[at - 1]) && IsChinese(text[at + 1]));

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff' or '）' or ')';

    /// <summary>What was read last of a very long list, which is enough to tell whether it goes on.</summary>
    private static string Late(string list)
    {
        int mark = list.Length <= LongList ? -1 : list.AsSpan(list.Length - LongList).IndexOfAny(Weak);
        return mark < 0 ? list : list[(list.Length - LongList + mark + 1)..];
    }

    /// <summary>The mark before the stages that head the next list; -1 if there is none.</summary>
    private static int NextHeading(string sentence, int[] match, int from)
    {
        int mark = -1;
        for (int i = from; i < sentence.Length; i++)
        {
            if (match[i] > 0)
            {
                i = match[i];
            }
            else if (sentence[i] is '，' or ',')
            {
                mark = i;
            }
            else if (sentence[i] is ':' or '：')
            {
                return mark >= 0 && i - mark <= 13 ? mark : -1;
            }
        }

        return -1;
    }

    /// <summary>Where the list of what follows ends: up to the first part that says what is done, so that 甲、乙销售 stands whole.</summary>
    private static int End(string sentence, int[] match, int from)
    {
        for (int i = from; i < sentence.Length; i++)
        {
            if (match[i] > 0)
            {
                i = match[i];
            }
            else if (IsWeak(sentence, i))
            {
                return i;
            }
        }

        return sentence.Length;
    }
}
