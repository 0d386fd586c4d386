using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Takes a business scope (经营范围) apart into phrases, exclusions and boilerplate.</summary>
/// <remarks>
/// ；。 and line ends always divide. 、 and ， divide only where <paramref name="isApart"/> says that both sides are
/// businesses of their own: 甲醇、液氨生产、销售 is one phrase, 住宿、洗浴 are two.
/// </remarks>
/// <param name="isApart">Whether a list may be cut between the part read so far and the next one, at this mark.</param>
/// <param name="isBusiness">Whether a part says what is done with which thing.</param>
public sealed class ScopeSplitter(Func<string, char, string, bool> isApart, Func<string, bool> isBusiness)
{
    private const string Strong = "；;。\n\r\t|｜";
    private const string Weak = "、，,";
    private const int LongList = 240;
    private static readonly SearchValues<char> Opening = SearchValues.Create("（([【〔{｛");
    private static readonly SearchValues<char> Fillers = SearchValues.Create("*＊〓★●■◆_＿-－—=＝…");
    private static readonly SearchValues<char> Stronger = SearchValues.Create(Strong + "（([【〔{｛");
    private static readonly SearchValues<string> HeadingWords = SearchValues.Create(["项目", "范围", "事项", "许可", "审批", "主营", "主要经营", "兼营", "兼经营"], StringComparison.Ordinal);
    private readonly BoundedMemo<string, ScopeText> _sentences = new(100_000);
    private readonly BoundedMemo<string, ScopeText> _mainSentences = new(20_000);
    private readonly BoundedMemo<string, (bool IsBoilerplate, bool IsPermit)> _brackets = new(20_000);

    /// <summary>Takes <paramref name="scope"/> apart.</summary>
    public ScopeText Split(string scope)
    {
        List<ScopePhrase> phrases = [];
        List<string> aside = [];
        List<string> common = [];
        string rest = WithoutBoilerplateBrackets(scope, aside);
        rest = rest.AsSpan().ContainsAny(Fillers) ? ScopeMarks.Filling().Replace(rest, "；") : rest;
        foreach (string text in aside)
        {
            if (CommonOf(text) is { } what)
            {
                common.Add(what);
            }
        }

        int inBrackets = common.Count;
        foreach ((string section, bool isMain) in Sections(rest))
        {
            foreach (string sentence in Cut(section))
            {
                ScopeText read = isMain
                    ? _mainSentences.Of(sentence, this, static (key, self) => self.Sentences(key, isMain: true))
                    : _sentences.Of(sentence, this, static (key, self) => self.Sentences(key, isMain: false));
                phrases.AddRange(read.Phrases);
                aside.AddRange(read.SetAside);
                if (read.Common.Count > 0)
                {
                    common.AddRange(read.Common);
                    Exclude(phrases, read.Common);
                }
            }
        }

        Exclude(phrases, common.Take(inBrackets));
        return new ScopeText(phrases, aside, common);
    }

    private static List<string> Cut(string section)
    {
        if (section.AsSpan().ContainsAny(Opening))
        {
            return ScopeBrackets.Cut(section, Strong);
        }

        List<string> parts = new(12);
        for (int start = 0; start < section.Length;)
        {
            int length = section.AsSpan(start).IndexOfAny(Stronger);
            length = length < 0 ? section.Length - start : length;
            ReadOnlySpan<char> part = section.AsSpan(start, length).Trim();
            if (part.Length > 0)
            {
                parts.Add(part.ToString());
            }

            start += length + 1;
        }

        return parts;
    }

    private static void Exclude(List<ScopePhrase> phrases, IEnumerable<string> common)
    {
        foreach (string what in common)
        {
            for (int i = 0; i < phrases.Count; i++)
            {
                phrases[i] = phrases[i].Without(what);
            }
        }
    }

    /// <summary>What an exclusion that stands by itself takes out of the phrases before it; null where it names no thing.</summary>
    private static string? CommonOf(string aside) =>
        ScopeMarks.CommonExclusion().Match(aside) is { Success: true } match && !ScopeMarks.NamesNothing().IsMatch(match.Groups["what"].Value) ? match.Groups["what"].Value : null;

    private ScopeText Sentences(string numbered, bool isMain)
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

    /// <summary>Brackets that hold only boilerplate divide like ；; a permit does so only at the end of the scope.</summary>
    private string WithoutBoilerplateBrackets(string scope, List<string> aside)
    {
        if (!scope.AsSpan().ContainsAny(Opening))
        {
            return scope;
        }

        int[] match = ScopeBrackets.Match(scope);
        StringBuilder rest = new(scope.Length);
        for (int i = 0; i < scope.Length; i++)
        {
            if (match[i] > 0)
            {
                string inside = scope[(i + 1)..match[i]].Trim();
                bool isLast = !scope.AsSpan(match[i] + 1).ContainsAnyInRange('\u4e00', '\u9fff');
                (bool isBoilerplate, bool isPermit) = _brackets.Of(inside, 0, static (text, _) => (IsBoilerplate(text), ScopeMarks.Permit().IsMatch(text)));
                if (isBoilerplate || (isLast && isPermit))
                {
                    aside.Add(scope[i..(match[i] + 1)]);
                    rest.Append('；');
                }
                else
                {
                    rest.Append(scope, i, match[i] + 1 - i);
                }

                i = match[i];
            }
            else
            {
                rest.Append(scope[i]);
            }
        }

        return rest.ToString();
    }

    /// <summary>Boilerplate begins as such; a long remark that ends in 方可经营 is a remark on its phrase.</summary>
    private static bool IsBoilerplate(string inside) => ScopeMarks.Boilerplate().Match(inside) is { Success: true, Index: <= 16 } && !inside.StartsWith("不含", StringComparison.Ordinal);

    private static IEnumerable<(string Text, bool IsMain)> Sections(string scope)
    {
        if (!scope.AsSpan().ContainsAny(HeadingWords))
        {
            yield return (scope, false);
            yield break;
        }

        int start = 0;
        bool isMain = false;
        foreach (Match heading in ScopeMarks.Heading().Matches(scope))
        {
            yield return (scope[start..heading.Index], isMain);
            start = heading.Index + heading.Length;
            isMain = heading.Value.Contains("主营", StringComparison.Ordinal) || heading.Value.Contains("主要", StringComparison.Ordinal);
        }

        yield return (scope[start..], isMain);
    }

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
                phrases.Add(Phrase(text, isMain));
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
            if (!ScopeMarks.Boilerplate().IsMatch(part) && !ScopeMarks.PermitPart().IsMatch(part) && isBusiness(Core(part)))
            {
                return comma + 1;
            }
        }

        return sentence.Length;
    }

    /// <summary>除危险化学品外的化工产品销售 goes on after what it takes out.</summary>
    private static bool HasOwnBusiness(string sentence) =>
        ScopeMarks.InnerExclusion().Match(sentence) is { Success: true, Index: 0 } inner && inner.Length + 2 <= sentence.Length && !ScopeMarks.Exclusion().IsMatch(sentence[inner.Length..]);

    private IEnumerable<string> Parts(string sentence)
    {
        int[] match = ScopeBrackets.Match(sentence);
        int start = 0;
        int last = 0;
        for (int i = 0; i < sentence.Length; i++)
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
            if (i + 1 < sentence.Length && (ScopeMarks.PermitPart().IsMatch(next) || (!ScopeMarks.Exclusion().IsMatch(next) && isApart(Core(Late(so)), sentence[i], Core(next)))))
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

    private static ScopePhrase Phrase(string text, bool isMain)
    {
        List<ScopeRemark> inside = [];
        List<string> excluded = [];
        string core = Core(text, inside, excluded);
        return new ScopePhrase(text, core, inside, excluded, isMain);
    }

    private static string Core(string text) => Core(text, [], []);

    private static string Core(string text, List<ScopeRemark> inside, List<string> excluded)
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
