using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Takes out of a phrase what it excludes itself: 油漆销售（不含危险化学品）, 甲醇销售、储存（不带储存设施）.</summary>
internal sealed class PhraseExclusions(CompiledRulebook rules, PhraseItems items, GoodMeanings goods, StageBusinesses businesses, Func<string, PhraseReading> read)
{
    /// <summary>Takes out <paramref name="excluded"/> (as written, with its 不含 or 除外).</summary>
    public void Apply(PhraseReading reading, IReadOnlyList<string> excluded)
    {
        foreach (string text in excluded)
        {
            foreach (string part in ScopeBrackets.Cut(text, "，,；;。"))
            {
                Take(reading, ScopeMarks.ExclusionWords().Replace(part.Trim(), ""));
            }
        }

        for (int i = 0; i < reading.Matters.Count; i++)
        {
            reading.Matters[i] = reading.Matters[i] with { Context = [.. reading.Matters[i].Context.Where(c => !reading.Excluded.Exists(e => rules.Graph.IsWithin(c, e)))] };
        }
    }

    private void Take(PhraseReading reading, string text)
    {
        List<PhraseItem> members = items.Cut(text, goesOn: true);
        if (members.Count > 0 && members.TrueForAll(m => m.Things.Count == 0 && m.Stages.Count > 0))
        {
            TakeStages(reading, members.Aggregate(0UL, (mask, m) => mask | m.OwnStages));
            return;
        }

        HashSet<int> taken = [.. read(text).Matters.Select(m => m.Focus)];
        if (members.Exists(m => m.Unknown.Count > 0 && m.Things.Count > 0 && reading.Words.Exists(w => w.Text == m.Things[^1].Text)))
        {
            // 农药（不含高毒农药）: only some of what the phrase itself names is taken out.
            return;
        }

        foreach (Word word in members.SelectMany(m => m.Things).SelectMany(t => t.Words).Where(w => w.Kind is WordKind.Good or WordKind.Subject))
        {
            taken.UnionWith(word.Kind == WordKind.Good ? goods.All(rules.Source.Goods[word.Index]).Where(s => rules.Graph[s].Hazard > 0 || s != businesses.Trade) : [word.Index]);
        }

        taken.Remove(businesses.Trade);
        Replace(reading, taken);
        foreach (int subject in taken)
        {
            if (!reading.Matters.Exists(m => rules.Graph.IsWithin(m.Focus, subject)) && !reading.Excluded.Contains(subject))
            {
                reading.Excluded.Add(subject);
            }
        }
    }

    /// <summary>不带储存设施: the stage goes, unless nothing would be left.</summary>
    private static void TakeStages(PhraseReading reading, ulong stages)
    {
        for (int i = 0; i < reading.Matters.Count; i++)
        {
            ulong rest = reading.Matters[i].Stages & ~stages;
            reading.Matters[i] = rest == 0 ? reading.Matters[i] : reading.Matters[i] with { Stages = rest };
        }
    }

    /// <summary>A product is what the exclusion leaves of it: paint that is no dangerous substance is only traded or made.</summary>
    private void Replace(PhraseReading reading, HashSet<int> taken)
    {
        for (int i = reading.Matters.Count - 1; i >= 0; i--)
        {
            PhraseMatter matter = reading.Matters[i];
            if (!taken.Any(t => matter.IsOfGood ? Is(matter.Focus, t) : IsNarrowerTrade(matter.Focus, t)))
            {
                continue;
            }

            int left = businesses.Of(matter.Stages) is >= 0 and var own ? own : businesses.Trade;
            if (left < 0 || reading.Matters.Exists(m => m.Focus == left))
            {
                reading.Matters.RemoveAt(i);
            }
            else
            {
                reading.Matters[i] = new PhraseMatter(left, [], matter.Stages);
            }
        }
    }

    private bool Is(int subject, int taken) =>
        subject == taken || rules.Graph.Find(subject, taken) is { Kind: ReachKind.Kind or ReachKind.Sector or ReachKind.Involves };

    /// <summary>燃料油销售 without 成品油.</summary>
    private bool IsNarrowerTrade(int subject, int taken) =>
        subject != taken && businesses.Trade >= 0 && rules.Graph.IsWithin(subject, businesses.Trade, kindOnly: true) && rules.Graph.IsWithin(subject, taken, kindOnly: true);
}
