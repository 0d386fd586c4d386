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
    private readonly GoodMeanings _goods;
    private readonly StageBusinesses _businesses;
    private readonly PhraseExclusions _exclusions;
    private readonly ListCuts _cuts;

    /// <summary>Makes a reader.</summary>
    public PhraseReader(CompiledRulebook rules, TextReader reader)
    {
        _rules = rules;
        _reader = reader;
        _items = new PhraseItems(reader.Lexicon);
        _tails = new TailWords(reader.Lexicon);
        _errors = new TypingErrors(reader.Lexicon);
        _goods = new GoodMeanings(rules);
        _businesses = new StageBusinesses(rules, _tails, _goods);
        _exclusions = new PhraseExclusions(rules, _items, _goods, _businesses, ReadText);
        _cuts = new ListCuts(_items, rules.Graph, ReadText, rules.Stages);
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

        _exclusions.Apply(reading, phrase.Excluded);
        return reading;
    }

    /// <inheritdoc cref="ListCuts.IsApart"/>
    public bool IsApart(string soFar, char mark, string next) => _cuts.IsApart(soFar, mark, next);

    /// <summary>Whether a text by itself says what is done with which known thing.</summary>
    public bool IsBusiness(string text) => ReadText(text) is { IsUnderstood: true, IsWhole: true };

    private PhraseReading ReadText(string text)
    {
        if (ScopeMarks.Enumeration().Match(text) is { Success: true } list && IsHarmless(list.Groups["list"].Value) && ReadText(text[list.Groups["head"].Index..]) is { IsUnderstood: true, IsWhole: true } head)
        {
            return head;
        }

        PhraseReading reading = new();
        List<PhraseItem> items = _items.Cut(text);
        if (Mistyped(items) is { } repair)
        {
            reading.Notes.Add(NoteOf(repair));
            text = text.Replace(repair.Wrong, repair.Right, StringComparison.Ordinal);
            items = _items.Cut(text);
        }

        bool isHeading = text.AsSpan().IndexOfAny('：', ':') is > 0 and <= 12;
        ulong[] stages = ItemStages.Distribute(items, isHeading);
        for (int i = 0; i < items.Count; i++)
        {
            ReadItem(reading, items[i], stages[i], ItemStages.TailOf(items, i));
        }

        Suppose(reading, text, items, stages);
        return reading;
    }

    /// <summary>Whether nothing is done with the members of a list and none of them is dangerous, so that they may only describe something else.</summary>
    private bool IsHarmless(string list) => _items.Cut(list).TrueForAll(i => i.OwnStages == 0) && ReadText(list).Matters.TrueForAll(m => _rules.Graph[m.Focus].Hazard == 0);

    /// <summary>What nobody knows is taken for what is done with it; its making goes before the selling that ends the phrase (甲壳素生产、销售).</summary>
    private void Suppose(PhraseReading reading, string text, List<PhraseItem> items, ulong[] stages)
    {
        if (reading.Matters.TrueForAll(m => m.Focus == _businesses.Trade))
        {
            bool isOfStages = items.TrueForAll(i => i.Unknown.Count == 0 && i.Things.TrueForAll(t => Array.Exists(t.Words, w => w.Kind == WordKind.Stage)));
            for (int i = 0; i < items.Count; i++)
            {
                ulong making = (items[i].IsOnlyStage ? items[i].OwnStages : items[i].Unknown.Count > 0 ? stages[i] : 0) & _goods.Making;
                PhraseItem end = ItemStages.TailOf(items, i);
                int tail = making == 0 ? -1 : (end.OwnStages & making) != 0 && _tails.Suggests(end.Text) is >= 0 and var said ? said : _businesses.Of(making);
                if (tail >= 0 && (!items[i].IsOnlyStage || !reading.IsUnderstood || isOfStages))
                {
                    reading.Matters.Insert(0, new PhraseMatter(tail, [], stages[i] | making));
                    reading.Words.Add((items[i].Text, tail, -1));
                    reading.IsWhole = true;
                    return;
                }
            }
        }

        if (!reading.IsUnderstood && _tails.Suggests(text) is >= 0 and var last)
        {
            Add(reading, text, last, [], stages.Aggregate(0UL, (a, b) => a | b));
            reading.IsWhole = true;
        }
        else if (!reading.IsUnderstood && items.Exists(i => i.Unknown.Count > 0) && _businesses.Of(stages.Aggregate(0UL, (a, b) => a | b)) is >= 0 and var done)
        {
            // 收购、销售：铛铛
            Add(reading, text, done, [], stages.Aggregate(0UL, (a, b) => a | b));
            reading.IsWhole = true;
        }
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

    private void ReadItem(PhraseReading reading, PhraseItem item, ulong stages, PhraseItem tail)
    {
        foreach ((string text, int stage, _) in item.Stages)
        {
            reading.Words.Add((text, -1, stage));
        }

        List<Meaning> found = [];
        bool isWhole = reading.IsWhole;
        foreach ((string text, Word[] words, bool isDoing) in item.Things)
        {
            Mean(reading, found, item, text, words, stages, isDoing);
        }

        if (stages == 0 && item.EndsWithThing && Array.Exists(item.Things[^1].Words, w => w.Kind == WordKind.Good))
        {
            // 煤矿机械配件、…: a product named with whom it is for still lacks what is done with it.
            reading.IsWhole = isWhole;
        }

        int decided = tail.EndsWithThing ? -1 : _tails.Decides(tail.Text);
        Unframe(item, found, decided >= 0 ? decided : _businesses.Of(stages), (stages & (_goods.Making | _goods.Selling | _rules.Stages.Mask("租赁"))) != 0);
        if (decided >= 0)
        {
            found.RemoveAll(f => f.IsMere && !HasDuty(f.Subject, stages, decided));
            if (found.Count == 0 && (item.Things.Count > 0 || item.Unknown.Count > 0))
            {
                found.Add(new Meaning(tail.Text, decided, IsMere: false, IsOfGood: false));
                reading.IsWhole = true;
            }
        }

        if (found.Count > 0 && _tails.IsWeak(found[^1].Text) && _tails.Decides(found[^1].Text) >= 0)
        {
            // 爆破技术咨询 is advice, whatever it is about.
            Add(reading, item.Text, found[^1].Subject, [], 0);
            return;
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
        (int focus, context) = Building(item, head, context);
        ulong said = item.Stages.Aggregate(0UL, (mask, s) => mask | StageTable.Bit(s.Stage));
        Add(reading, item.Text, focus, context, stages & ~(item.InnerStages & ~said), focus == head && found[^1].IsOfGood);
    }

    /// <summary>A thing that only describes a product is not the matter: 农药 in 农药包装瓶生产, 危险品运输 in 危险品运输车辆销售.</summary>
    /// <param name="item">The member.</param>
    /// <param name="found">What it means so far.</param>
    /// <param name="done">The business that what is done with the product makes it; -1 if none.</param>
    /// <param name="isProduct">True where a product is made, sold or let: what is done besides only says what it is for.</param>
    private static void Unframe(PhraseItem item, List<Meaning> found, int done, bool isProduct)
    {
        if (found.Count == 0 || done < 0 || item.Stages.Count == 0)
        {
            return;
        }

        if (item.HasUnknownHead)
        {
            found.RemoveAll(f => f.IsOfGood || (isProduct && !f.IsMere));
            if (found.Count == 0)
            {
                found.Add(new Meaning(item.Text, done, IsMere: false, IsOfGood: false));
            }
        }
        else if (found.Count > 1 && found[^1].IsOfGood)
        {
            found.RemoveRange(0, found.Count - 1);
        }
    }

    private void Mean(PhraseReading reading, List<Meaning> found, PhraseItem item, string text, Word[] words, ulong stages, bool isDoing)
    {
        Word good = Array.Find(words, w => w.Kind == WordKind.Good);
        bool isGood = good.Kind == WordKind.Good;
        if (isGood && _goods.At(_rules.Source.Goods[good.Index], stages) is >= 0 and var meant)
        {
            found.Add(new Meaning(text, meant, IsMere: false, IsOfGood: true));
            reading.IsOfGoods = true;
            reading.IsWhole |= stages != 0;
            return;
        }

        int bare = isGood ? _goods.Bare(_rules.Source.Goods[good.Index], stages) : -1;
        int subject = Array.FindIndex(words, w => w is { Kind: WordKind.Subject, IsPreferred: true });
        subject = subject >= 0 ? subject : Array.FindIndex(words, w => w.Kind == WordKind.Subject);
        if (subject >= 0 && (bare < 0 || isDoing || !item.IsOneThing))
        {
            found.Add(new Meaning(text, words[subject].Index, IsMere: !isDoing, IsOfGood: false));
            reading.IsWhole |= !isGood || stages != 0 || isDoing;
            return;
        }

        if (isGood)
        {
            // 蒸汽清洗罐体: before a word nobody knows a product is not the matter, unless it is plain trade anyway.
            if (bare >= 0 && (bare == _businesses.Trade || !item.HasUnknownHead))
            {
                found.Add(new Meaning(text, bare, IsMere: true, IsOfGood: true));
            }

            return;
        }

        Word industry = Array.Find(words, w => w.Kind == WordKind.Industry);
        if (_reader.TryIndustry(_rules.Source.Industries[industry.Index].Code, out int[] subjects, out _, out _) && subjects.Length > 0)
        {
            found.Add(new Meaning(text, subjects[0], IsMere: false, IsOfGood: true));
            reading.IsWhole = true;
        }
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
                return (_rules.Implied.StagesOf(head) is var implied && (implied & StageTable.Bit(stage)) != 0 ? head : _rules.Graph.InSectorOf(own, head), [head, .. context]);
            }
        }

        return (head, context);
    }

    private static void Add(PhraseReading reading, string text, int head, int[] context, ulong stages, bool isOfGood = false)
    {
        reading.Words.Add((text, head, -1));
        int same = reading.Matters.FindIndex(m => m.Focus == head);
        if (same >= 0)
        {
            PhraseMatter known = reading.Matters[same];
            reading.Matters[same] = known with { Stages = known.Stages | stages, Context = [.. known.Context.Union(context)], IsOfGood = known.IsOfGood && isOfGood };
        }
        else
        {
            reading.Matters.Add(new PhraseMatter(head, context, stages, isOfGood));
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

    /// <summary>What a word of a member means.</summary>
    /// <param name="Text">The word.</param>
    /// <param name="Subject">The subject.</param>
    /// <param name="IsMere">True where it is only named, not said to be done.</param>
    /// <param name="IsOfGood">True where it is a product, or an industry of products.</param>
    private readonly record struct Meaning(string Text, int Subject, bool IsMere, bool IsOfGood);
}
