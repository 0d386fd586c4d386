using System.Buffers;
using System.Runtime.CompilerServices;
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
    private static readonly SearchValues<char> Opening = SearchValues.Create("（([【〔{｛");
    private static readonly SearchValues<char> Fillers = SearchValues.Create("*＊〓★●■◆_＿-－—=＝…");
    private static readonly SearchValues<char> Stronger = SearchValues.Create(Strong + "（([【〔{｛");
    private static readonly SearchValues<string> HeadingWords = SearchValues.Create(["项目", "范围", "事项", "许可", "审批", "主营", "主要经营", "兼营", "兼经营"], StringComparison.Ordinal);
    private readonly ScopeSentences _reader = new(isApart, isBusiness);
    private readonly BoundedMemo<string, ScopeText> _sentences = new(100_000, StringComparer.Ordinal);
    private readonly BoundedMemo<string, ScopeText> _mainSentences = new(20_000, StringComparer.Ordinal);
    private readonly BoundedMemo<string, BracketRemark> _brackets = new(20_000, StringComparer.Ordinal);

    /// <summary>Takes <paramref name="scope"/> apart.</summary>
    public ScopeText Split(string scope)
    {
        List<ScopePhrase> phrases = new(12);
        List<string> aside = [];
        List<string> common = [];
        string rest = WithoutBoilerplateBrackets(scope, aside, common);
        rest = rest.AsSpan().ContainsAny(Fillers) ? ScopeMarks.Filling().Replace(rest, "；") : rest;
        int inBrackets = common.Count;
        Sections(rest, phrases, aside, common);
        Exclude(phrases, common.Take(inBrackets));
        return new ScopeText(phrases, aside, common);
    }

    /// <summary>Reads the sections under 许可项目, 一般项目, 主营 … one after the other.</summary>
    private void Sections(ReadOnlySpan<char> scope, List<ScopePhrase> phrases, List<string> aside, List<string> common)
    {
        int start = 0;
        bool isMain = false;
        if (scope.ContainsAny(HeadingWords))
        {
            foreach (ValueMatch heading in ScopeMarks.Heading().EnumerateMatches(scope))
            {
                Section(scope[start..heading.Index], isMain, phrases, aside, common);
                start = heading.Index + heading.Length;
                ReadOnlySpan<char> words = scope[heading.Index..start];
                isMain = words.Contains("主营", StringComparison.Ordinal) || words.Contains("主要", StringComparison.Ordinal);
            }
        }

        Section(scope[start..], isMain, phrases, aside, common);
    }

    /// <summary>Cuts a section at the strong marks outside brackets and reads each sentence, once for all rows that have it.</summary>
    private void Section(ReadOnlySpan<char> section, bool isMain, List<ScopePhrase> phrases, List<string> aside, List<string> common)
    {
        Span<int> match = !section.ContainsAny(Opening) ? [] : section.Length <= 512 ? stackalloc int[section.Length] : new int[section.Length];
        if (match.Length > 0)
        {
            ScopeBrackets.Match(section, match);
        }

        for (int start = 0, from = 0; start < section.Length;)
        {
            int found = from < section.Length ? section[from..].IndexOfAny(Stronger) : -1;
            int at = found < 0 ? section.Length : from + found;
            if (at < section.Length && match.Length > 0 && ScopeBrackets.IsOpening(section[at]))
            {
                // An opening bracket without its closing one is an ordinary character.
                from = Math.Max(match[at], at) + 1;
                continue;
            }

            ReadOnlySpan<char> sentence = section[start..at].Trim();
            if (sentence.Length > 0)
            {
                Take(sentence, isMain, phrases, aside, common);
            }

            start = from = at + 1;
        }
    }

    private void Take(ReadOnlySpan<char> sentence, bool isMain, List<ScopePhrase> phrases, List<string> aside, List<string> common)
    {
        ScopeText read = isMain
            ? _mainSentences.Of(sentence, this, static (key, self) => self._reader.Read(key, isMain: true))
            : _sentences.Of(sentence, this, static (key, self) => self._reader.Read(key, isMain: false));
        phrases.AddRange(read.Phrases);
        aside.AddRange(read.SetAside);
        if (read.Common.Count > 0)
        {
            common.AddRange(read.Common);
            Exclude(phrases, read.Common);
        }
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

    /// <summary>Brackets that hold only boilerplate divide like ；; a permit does so only at the end of the scope.</summary>
    private string WithoutBoilerplateBrackets(string scope, List<string> aside, List<string> common)
    {
        if (!scope.AsSpan().ContainsAny(Opening))
        {
            return scope;
        }

        Span<int> match = scope.Length <= 512 ? stackalloc int[scope.Length] : new int[scope.Length];
        ScopeBrackets.Match(scope, match);
        DefaultInterpolatedStringHandler rest = new(0, 0);
        int kept = 0;
        for (int i = 0; i < scope.Length; i++)
        {
            if (match[i] <= 0)
            {
                continue;
            }

            int end = match[i] + 1;
            BracketRemark remark = _brackets.Of(scope.AsSpan(i, end - i), 0, static (text, _) => RemarkOf(text));
            if (remark.IsBoilerplate || (remark.IsPermit && !scope.AsSpan(end).ContainsAnyInRange('\u4e00', '\u9fff')))
            {
                aside.Add(remark.Text);
                if (remark.Common is not null)
                {
                    common.Add(remark.Common);
                }

                rest.AppendFormatted(scope.AsSpan(kept, i - kept));
                rest.AppendLiteral("；");
                kept = end;
            }

            i = end - 1;
        }

        rest.AppendFormatted(scope.AsSpan(kept));
        string whole = rest.ToStringAndClear();
        return kept == 0 ? scope : whole;
    }

    private static BracketRemark RemarkOf(string text)
    {
        string inside = text[1..^1].Trim();
        return new BracketRemark(text, IsBoilerplate(inside), ScopeMarks.Permit().IsMatch(inside), ScopeSentences.CommonOf(text));
    }

    /// <summary>Boilerplate begins as such; a long remark that ends in 方可经营 is a remark on its phrase.</summary>
    private static bool IsBoilerplate(string inside) => ScopeMarks.Boilerplate().Match(inside) is { Success: true, Index: <= 16 } && !inside.StartsWith("不含", StringComparison.Ordinal);

    /// <summary>What a remark in brackets is; <paramref name="Text"/> has its brackets.</summary>
    private sealed record BracketRemark(string Text, bool IsBoilerplate, bool IsPermit, string? Common);
}
