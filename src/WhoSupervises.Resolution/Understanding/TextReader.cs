using System.Diagnostics.CodeAnalysis;
using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding;

/// <summary>Reads a short text into subjects and stages.</summary>
public sealed class TextReader
{
    /// <summary>Marks and words that only join; left over alone they are nothing.</summary>
    private static readonly char[] Joints = ['、', '，', ',', '。', '.', '；', ';', '：', ':', '（', '）', '(', ')', '/', '-', '+', '和', '及', '与', '或', '的', '等', '类', '用'];

    private readonly CompiledRulebook _rules;
    private readonly Segmenter _segmenter;
    private readonly Dictionary<string, int> _industries;

    /// <summary>Makes a reader.</summary>
    public TextReader(CompiledRulebook rules)
    {
        _rules = rules;
        Lexicon = new Lexicon(rules);
        _segmenter = new Segmenter(Lexicon);
        _industries = rules.Source.Industries.Select((x, i) => (x.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The names it knows.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="besideThing">True where another field already names the thing: a word that is both stage and business is then a stage.</param>
    /// <param name="besideStages">The stages another field states: they say what is done with a good of this text.</param>
    public Reading Read(string? text, bool besideThing = false, ulong besideStages = 0)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Reading.Empty;
        }

        string normal = Lexicon.Normal(text);
        List<Mention> mentions = _segmenter.Cut(normal);
        Reading reading = new();
        bool hasThing = besideThing || mentions.Exists(m => m.Entry >= 0 && IsThing(Lexicon.Kinds(m.Entry)));
        reading.Stages = StagesOf(mentions, hasThing) | SuffixStages(mentions);
        foreach (Mention mention in mentions)
        {
            Take(reading, mention, normal.Substring(mention.Start, mention.Length), hasThing, besideStages);
        }

        DropBroader(reading.Subjects);
        return reading;
    }

    /// <summary>The subjects and stages of a GB/T 4754 code: its own or the nearest above; false if the code is unknown.</summary>
    public bool TryIndustry(string code, out int[] subjects, out ulong stages, out string name)
    {
        (subjects, stages, name) = ([], 0, "");
        string at = WithoutSection(code);
        if (!_industries.TryGetValue(at, out int index) && !IsUndividedGroup(at, out index))
        {
            return false;
        }

        name = _rules.Source.Industries[index].Name;
        for (int guard = 0; guard < 6 && index >= 0; guard++)
        {
            Industry industry = _rules.Source.Industries[index];
            if (subjects.Length == 0)
            {
                subjects = [.. industry.Subjects.Select(_rules.Graph.IndexOf).Where(i => i >= 0)];
            }

            if (stages == 0)
            {
                foreach (string stage in industry.Stages)
                {
                    stages |= _rules.Stages.IndexOf(stage) is var s and >= 0 ? StageTable.Bit(s) : 0;
                }
            }

            index = _industries.GetValueOrDefault(industry.Parent, -1);
        }

        return true;
    }

    /// <summary>What is to be said of a code that stands for a group divided since; null where there is nothing to say.</summary>
    public string? RemarkOn(string? code) =>
        !string.IsNullOrWhiteSpace(code) && WithoutSection(code) is var at && !_industries.ContainsKey(at) && IsUndividedGroup(at, out int index)
            ? $"行业代码「{at}」不在 GB/T 4754-2017 中，按中类「{_rules.Source.Industries[index].Code} {_rules.Source.Industries[index].Name}」理解，请核对。"
            : null;

    /// <summary>The digits of a code written with its section (C1440); a section alone stays.</summary>
    private static string WithoutSection(string code)
    {
        string at = code.Trim().ToUpperInvariant();
        return at.Length > 1 && char.IsAsciiLetter(at[0]) ? at[1..] : at;
    }

    /// <summary>A group (中类) without classes of its own is written with a final 0: 1440 of GB/T 4754-2011 is the group 144, divided since.</summary>
    private bool IsUndividedGroup(string code, out int index)
    {
        index = -1;
        return code.Length == 4 && code[3] == '0' && _industries.TryGetValue(code[..3], out index);
    }

    /// <summary>The GB/T 4754 code of an industry named so: 批发和零售业; false if none is.</summary>
    public bool TryIndustryName(string name, [NotNullWhen(true)] out string? code)
    {
        Word found = Lexicon.Lookup(name).FirstOrDefault(w => w.Kind == WordKind.Industry);
        code = found.Kind == WordKind.Industry ? _rules.Source.Industries[found.Index].Code : null;
        return code is not null;
    }

    private static bool IsThing(WordKinds kinds) => (kinds & WordKinds.Thing) != WordKinds.None && (kinds & WordKinds.Stage) == WordKinds.None;

    /// <summary>A word that is both (仓储, 批发) is a stage where the text names something else, else the business itself.</summary>
    private static bool IsStage(WordKinds kinds, bool hasThing) => (kinds & WordKinds.Stage) != WordKinds.None && (hasThing || (kinds & WordKinds.SubjectOrGood) == WordKinds.None);

    private ulong StagesOf(List<Mention> mentions, bool hasThing)
    {
        ulong stages = 0;
        foreach (Mention mention in mentions)
        {
            if (mention.Entry < 0 || !IsStage(Lexicon.Kinds(mention.Entry), hasThing))
            {
                continue;
            }

            foreach (Word word in Lexicon.Meanings(mention.Entry))
            {
                if (word.Kind == WordKind.Stage)
                {
                    stages |= StageTable.Bit(word.Index);
                }
            }
        }

        return stages;
    }

    /// <summary>家具厂 makes, 家具店 sells: a suffix tells the stage of the good right before it, and of nothing else.</summary>
    private ulong SuffixStages(List<Mention> mentions)
    {
        ulong stages = 0;
        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i].Entry < 0 || mentions[i - 1].Entry < 0 || (Lexicon.Kinds(mentions[i].Entry) & WordKinds.Suffix) == WordKinds.None || (Lexicon.Kinds(mentions[i - 1].Entry) & WordKinds.Good) == WordKinds.None)
            {
                continue;
            }

            foreach (Word word in Lexicon.Meanings(mentions[i].Entry))
            {
                stages |= word is { Kind: WordKind.Suffix, Index: >= 0 } ? StageTable.Bit(word.Index) : 0;
            }
        }

        return stages;
    }

    private void Take(Reading reading, Mention mention, string text, bool hasThing, ulong besideStages)
    {
        if (mention.Entry < 0)
        {
            string rest = text.Trim(Joints);
            if (rest.Length > 0)
            {
                reading.Leftovers.Add(rest);
            }

            return;
        }

        Word[] words = Lexicon.Meanings(mention.Entry);
        if (IsStage(Lexicon.Kinds(mention.Entry), hasThing))
        {
            reading.Words.Add((text, -1, Array.Find(words, w => w.Kind == WordKind.Stage).Index));
            return;
        }

        if (TakeSubjects(reading, text, words))
        {
            return;
        }

        foreach (Word word in words)
        {
            if (word.Kind == WordKind.Good)
            {
                TakeGood(reading, text, _rules.Source.Goods[word.Index], _rules.Stages.WithSelling(reading.Stages | besideStages));
                return;
            }

            if (word.Kind == WordKind.Industry)
            {
                TakeIndustry(reading, text, _rules.Source.Industries[word.Index].Code);
                return;
            }
        }
    }

    /// <summary>A preferred name goes before aliases; an alias of several subjects means each of them.</summary>
    private static bool TakeSubjects(Reading reading, string text, Word[] words)
    {
        int count = 0;
        int first = -1;
        bool preferred = false;
        foreach (Word word in words)
        {
            if (word.Kind != WordKind.Subject)
            {
                continue;
            }

            count++;
            if (first < 0 || (word.IsPreferred && !preferred))
            {
                first = word.Index;
            }

            preferred |= word.IsPreferred;
        }

        if (count == 0)
        {
            return false;
        }

        if (preferred || count == 1)
        {
            reading.Subjects.Add(first);
            reading.Words.Add((text, first, -1));
            return true;
        }

        int[] subjects = [.. words.Where(w => w.Kind == WordKind.Subject).Select(w => w.Index)];
        reading.Ambiguous.Add((text, subjects));
        foreach (int subject in subjects)
        {
            reading.Subjects.Add(subject);
            reading.Words.Add((text, subject, -1));
        }

        return true;
    }

    private void TakeGood(Reading reading, string text, Good good, ulong stages)
    {
        bool found = false;
        foreach ((string stage, string subject) in good.ByStage)
        {
            ulong mask = _rules.Stages.Mask(stage);
            int index = _rules.Graph.IndexOf(subject);
            if (index >= 0 && (mask & stages) != 0)
            {
                found = true;
                reading.Subjects.Add(index);
                reading.Words.Add((text, index, -1));
            }
        }

        if (found)
        {
            return;
        }

        if (stages == 0)
        {
            reading.BareGoods.Add(text);
        }

        foreach ((string stage, string subject) in good.ByStage)
        {
            int index = _rules.Graph.IndexOf(subject);
            if (index >= 0 && (stage is "生产" or "销售" || good.ByStage.Length == 1))
            {
                reading.Subjects.Add(index);
                reading.Words.Add((text, index, -1));
            }
        }
    }

    private void TakeIndustry(Reading reading, string text, string code)
    {
        if (TryIndustry(code, out int[] subjects, out _, out _))
        {
            foreach (int subject in subjects)
            {
                reading.Subjects.Add(subject);
                reading.Words.Add((text, subject, -1));
            }
        }
    }

    /// <summary>A subject that another one of the text is a kind or part of says nothing more.</summary>
    private void DropBroader(List<int> subjects)
    {
        for (int i = subjects.Count - 1; i >= 0; i--)
        {
            int broad = subjects[i];
            if (subjects.IndexOf(broad) < i || HasNarrower(subjects, broad))
            {
                subjects.RemoveAt(i);
            }
        }
    }

    private bool HasNarrower(List<int> subjects, int broad)
    {
        foreach (int subject in subjects)
        {
            if (subject != broad && _rules.Graph.IsWithin(subject, broad, kindOnly: true))
            {
                return true;
            }
        }

        return false;
    }
}
