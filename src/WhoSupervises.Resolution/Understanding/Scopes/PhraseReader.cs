using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Reads a phrase of a business scope into what is done with which thing.</summary>
/// <remarks>In a scope a product that is sold is trade and a product that is made is its manufacture; its name alone says nothing of a place of that name (换电设施销售).</remarks>
public sealed class PhraseReader
{
    private readonly CompiledRulebook _rules;
    private readonly TextReader _reader;
    private readonly PhraseItems _items;
    private readonly TailWords _tails;
    private readonly TypingErrors _errors;

    /// <summary>Makes a reader.</summary>
    public PhraseReader(CompiledRulebook rules, TextReader reader)
    {
        _rules = rules;
        _reader = reader;
        _items = new PhraseItems(reader.Lexicon);
        _tails = new TailWords(reader.Lexicon);
        _errors = new TypingErrors(reader.Lexicon);
    }

    /// <summary>Reads a phrase.</summary>
    public PhraseReading Read(ScopePhrase phrase)
    {
        PhraseReading reading = ReadText(phrase.Core);
        foreach (ScopeRemark inside in phrase.Inside)
        {
            Refine(reading, inside);
        }

        if (!reading.IsUnderstood)
        {
            reading = Repaired(phrase.Core) ?? reading;
        }

        if (!reading.IsUnderstood)
        {
            reading.Nearest = new Lazy<IReadOnlyList<string>>(() => _reader.Lexicon.Nearest(phrase.Core, 3));
        }

        Exclude(reading, phrase.Excluded);
        return reading;
    }

    /// <summary>Whether a list may be cut at <paramref name="mark"/> between what was read so far and the next part.</summary>
    /// <remarks>A list of one trade is left whole (技术服务、技术开发); products that each say what is done with them are apart.</remarks>
    public bool IsApart(string soFar, char mark, string next)
    {
        PhraseReading left = ReadText(soFar);
        List<PhraseItem> items = _items.Cut(next);
        if (!left.IsWhole || items.TrueForAll(i => i.Things.Count == 0 && i.Unknown.Count == 0))
        {
            return false;
        }

        PhraseReading right = ReadText(next);
        if (!right.IsUnderstood || !left.IsUnderstood)
        {
            return right.IsUnderstood || items.Exists(i => i.Stages.Count > 0);
        }

        return !left.Matters.Exists(a => right.Matters.Exists(b => AreRelated(a.Focus, b.Focus)))
            || (right.IsWhole && (mark != '、' || (left.IsOfGoods && right.IsOfGoods)));
    }

    private PhraseReading ReadText(string text)
    {
        PhraseReading reading = new();
        List<PhraseItem> items = _items.Cut(text);
        if (Mistyped(items) is { } repair)
        {
            reading.Notes.Add(NoteOf(repair));
            text = text.Replace(repair.Wrong, repair.Right, StringComparison.Ordinal);
            items = _items.Cut(text);
        }

        ulong[] stages = Distribute(items);
        bool hasColon = text.AsSpan().IndexOfAny('：', ':') is > 0 and <= 12;
        ulong before = hasColon ? items.TakeWhile(i => i.Things.Count == 0).Aggregate(0UL, (m, i) => m | i.OwnStages) : 0;
        for (int i = 0; i < items.Count; i++)
        {
            ReadItem(reading, items[i], stages[i] != 0 ? stages[i] : before, TailOf(items, i));
        }

        if (!reading.IsUnderstood && _tails.Suggests(text) is >= 0 and var tail)
        {
            Add(reading, text, tail, [], stages.Aggregate(0UL, (a, b) => a | b));
            reading.IsWhole = true;
        }

        return reading;
    }

    private (string Text, string Wrong, string Right)? Mistyped(List<PhraseItem> items)
    {
        foreach (PhraseItem item in items)
        {
            if (item.Unknown.Count > 0 && item.Stages.Count == 0 && item.Text.EndsWith(item.Unknown[^1], StringComparison.Ordinal) && _errors.RepairEnd(item.Text) is { } repair)
            {
                return repair;
            }
        }

        return null;
    }

    private static string NoteOf((string Text, string Wrong, string Right) repair) => $"「{repair.Wrong}」按「{repair.Right}」理解，请核对。";

    /// <summary>A member without a stage of its own takes those of the next one that has some; 、销售 alone adds to what stands before it.</summary>
    private static ulong[] Distribute(List<PhraseItem> items)
    {
        ulong[] stages = new ulong[items.Count];
        ulong ahead = 0;
        ulong alone = 0;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].IsOnlyStage)
            {
                alone |= items[i].OwnStages;
                ahead = alone;
                continue;
            }

            if (items[i].OwnStages != 0)
            {
                ahead = items[i].OwnStages | alone;
            }

            stages[i] = ahead;
            alone = 0;
        }

        return stages;
    }

    /// <summary>The words that end the part of the list a member belongs to.</summary>
    private static PhraseItem TailOf(List<PhraseItem> items, int at)
    {
        for (int i = at; i < items.Count; i++)
        {
            if (items[i].Stages.Count > 0 || i == items.Count - 1)
            {
                return items[i];
            }
        }

        return items[at];
    }

    private void ReadItem(PhraseReading reading, PhraseItem item, ulong stages, PhraseItem tail)
    {
        foreach ((string text, int stage, _) in item.Stages)
        {
            reading.Words.Add((text, -1, stage));
        }

        List<(string Text, int Subject, bool Mere)> found = [];
        foreach ((string text, Word[] words, bool isDoing) in item.Things)
        {
            Mean(reading, found, text, words, stages, isDoing);
        }

        int decided = tail.EndsWithThing ? -1 : _tails.Decides(tail.Text);
        if (decided >= 0)
        {
            found.RemoveAll(f => f.Mere && !HasDuty(f.Subject, stages, decided));
            if (found.Count == 0 && (item.Things.Count > 0 || item.Unknown.Count > 0))
            {
                found.Add((tail.Text, decided, false));
                reading.IsWhole = true;
            }
        }

        if (found.Count > 1)
        {
            found.RemoveAll(f => _tails.IsWeak(f.Text) && found.Exists(o => !_tails.IsWeak(o.Text)));
        }

        if (found.Count == 0)
        {
            return;
        }

        int head = found[^1].Subject;
        int[] context = [.. found.Select(f => f.Subject).Where(s => s != head).Distinct()];
        (head, context) = Building(item, head, context);
        ulong said = item.Stages.Aggregate(0UL, (mask, s) => mask | StageTable.Bit(s.Stage));
        Add(reading, item.Text, head, context, stages & ~(item.InnerStages & ~said));
    }

    private void Mean(PhraseReading reading, List<(string Text, int Subject, bool Mere)> found, string text, Word[] words, ulong stages, bool isDoing)
    {
        Word good = Array.Find(words, w => w.Kind == WordKind.Good);
        if (good.Kind == WordKind.Good && GoodAt(_rules.Source.Goods[good.Index], stages) is >= 0 and var meant)
        {
            found.Add((text, meant, false));
            reading.IsOfGoods = true;
            reading.IsWhole |= stages != 0;
            return;
        }

        int subject = Array.FindIndex(words, w => w is { Kind: WordKind.Subject, IsPreferred: true });
        subject = subject >= 0 ? subject : Array.FindIndex(words, w => w.Kind == WordKind.Subject);
        if (subject >= 0)
        {
            found.Add((text, words[subject].Index, !isDoing));
            reading.IsWhole |= good.Kind != WordKind.Good || stages != 0 || isDoing;
            return;
        }

        if (good.Kind == WordKind.Good)
        {
            if (BareGood(_rules.Source.Goods[good.Index], stages) is >= 0 and var bare)
            {
                found.Add((text, bare, true));
            }

            return;
        }

        Word industry = Array.Find(words, w => w.Kind == WordKind.Industry);
        if (_reader.TryIndustry(_rules.Source.Industries[industry.Index].Code, out int[] subjects, out _, out _) && subjects.Length > 0)
        {
            found.Add((text, subjects[0], false));
            reading.IsWhole = true;
        }
    }

    /// <summary>What the stages mean of a product; where several are said, its making goes first (谁为主).</summary>
    private int GoodAt(Good good, ulong stages)
    {
        ulong making = _rules.Stages.Mask("生产");
        int found = -1;
        foreach ((string stage, string subject) in good.ByStage)
        {
            ulong mask = _rules.Stages.Mask(stage);
            if ((mask & stages) != 0 && _rules.Graph.IndexOf(subject) is >= 0 and var index && (found < 0 || (mask & making) != 0))
            {
                found = index;
            }
        }

        return found;
    }

    /// <summary>A product without a stage is sold, if anything; with a stage that the vocabulary does not know for it, it says nothing.</summary>
    private int BareGood(Good good, ulong stages)
    {
        ulong sale = _rules.Stages.Mask("销售");
        foreach ((string stage, string subject) in good.ByStage)
        {
            if (stages == 0 && (_rules.Stages.Mask(stage) & sale) != 0)
            {
                return _rules.Graph.IndexOf(subject);
            }
        }

        return -1;
    }

    /// <summary>Whether anybody has a duty on this very thing at these stages, or the thing is already a business of the kind.</summary>
    private bool HasDuty(int subject, ulong stages, int decided)
    {
        if (_rules.Graph.IsWithin(subject, decided))
        {
            return true;
        }

        if (stages == 0 || _rules.Graph.AspectOf(subject) != Aspects.Industry)
        {
            return false;
        }

        foreach (Reach reach in _rules.Graph.ReachOf(subject))
        {
            if (reach.Kind != ReachKind.Kind)
            {
                break;
            }

            foreach (int id in _rules.ChargesOn(reach.Target))
            {
                Charge charge = _rules.Charges[id];
                if (charge.Stages != 0 && (_rules.Stages.Narrower(charge.Stages) & stages) != 0 && charge.Verb != Model.Duties.Verb.General && charge.Aspect == Aspects.Industry)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A bare stage that means a business of its own: 施工 of whatever is no kind of it.</summary>
    private (int Head, int[] Context) Building(PhraseItem item, int head, int[] context)
    {
        foreach ((_, int stage, _) in item.Stages)
        {
            if (_rules.Stages[stage].Subject is { } name && _rules.Graph.IndexOf(name) is >= 0 and var own && !_rules.Graph.IsWithin(head, own) && !context.Any(c => _rules.Graph.IsWithin(c, own)))
            {
                return (own, [head, .. context]);
            }
        }

        return (head, context);
    }

    private static void Add(PhraseReading reading, string text, int head, int[] context, ulong stages)
    {
        reading.Words.Add((text, head, -1));
        int same = reading.Matters.FindIndex(m => m.Focus == head);
        if (same >= 0)
        {
            reading.Matters[same] = reading.Matters[same] with { Stages = reading.Matters[same].Stages | stages, Context = [.. reading.Matters[same].Context.Union(context)] };
        }
        else
        {
            reading.Matters.Add(new PhraseMatter(head, context, stages));
        }
    }

    /// <summary>Brackets that name a kind of what stands before them: 矿产资源（非煤矿山）开采.</summary>
    private void Refine(PhraseReading reading, ScopeRemark inside)
    {
        PhraseReading inner = ReadText(inside.Text);
        if (!inner.IsUnderstood)
        {
            return;
        }

        if (!reading.IsUnderstood)
        {
            reading.Matters.AddRange(inner.Matters);
            reading.Words.AddRange(inner.Words);
            return;
        }

        bool names = inside.GoesOn && _reader.Lexicon.Lookup(inside.Text) is { Count: > 0 } words && words.Any(w => w.Kind == WordKind.Subject) && words.All(w => w.Kind != WordKind.Good);
        for (int i = 0; i < reading.Matters.Count; i++)
        {
            int outer = reading.Matters[i].Focus;
            int narrower = inner.Matters.FindIndex(m => m.Focus != outer && (_rules.Graph.IsWithin(m.Focus, outer) || (names && !_rules.Graph.IsWithin(outer, m.Focus))));
            if (narrower >= 0)
            {
                reading.Matters[i] = reading.Matters[i] with { Focus = inner.Matters[narrower].Focus, Stages = reading.Matters[i].Stages | inner.Matters[narrower].Stages };
                return;
            }
        }
    }

    private PhraseReading? Repaired(string core)
    {
        string text = core;
        List<string> notes = [];
        for (int i = 0; i < 2; i++)
        {
            if (RepairOne(text) is not { } repair)
            {
                return null;
            }

            text = repair.Text;
            notes.Add(NoteOf(repair));
            PhraseReading reading = ReadText(text);
            if (reading.IsUnderstood)
            {
                reading.Notes.AddRange(notes);
                return reading;
            }
        }

        return null;
    }

    private (string Text, string Wrong, string Right)? RepairOne(string text)
    {
        foreach (string part in ScopeBrackets.Cut(text, "、，,"))
        {
            if (_errors.Repair(part) is { } repair)
            {
                return (text.Replace(part, repair.Text, StringComparison.Ordinal), repair.Wrong, repair.Right);
            }
        }

        return null;
    }

    private void Exclude(PhraseReading reading, IReadOnlyList<string> excluded)
    {
        foreach (string text in excluded)
        {
            PhraseReading taken = ReadText(ScopeMarks.ExclusionWords().Replace(text.Trim(), ""));
            foreach (PhraseMatter matter in taken.Matters)
            {
                if (!reading.Matters.Exists(m => _rules.Graph.IsWithin(m.Focus, matter.Focus)) && !reading.Excluded.Contains(matter.Focus))
                {
                    reading.Excluded.Add(matter.Focus);
                }
            }
        }

        for (int i = 0; i < reading.Matters.Count; i++)
        {
            reading.Matters[i] = reading.Matters[i] with { Context = [.. reading.Matters[i].Context.Where(c => !reading.Excluded.Exists(e => _rules.Graph.IsWithin(c, e)))] };
        }
    }

    private bool AreRelated(int a, int b)
    {
        if (_rules.Graph.IsWithin(a, b) || _rules.Graph.IsWithin(b, a))
        {
            return true;
        }

        foreach ((_, int target) in _rules.Graph.EdgesOf(a))
        {
            foreach ((_, int other) in _rules.Graph.EdgesOf(b))
            {
                if (target == other && _rules.Graph.EdgesOf(target).Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
