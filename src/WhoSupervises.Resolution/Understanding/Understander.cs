using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Understanding;

/// <summary>Turns a question into a matter: which word is asked about, which acts, where, at which stage.</summary>
/// <remarks>Chinese puts the head last: in 医院电梯 the lift is asked and the hospital surrounds it.</remarks>
public sealed class Understander
{
    private static readonly string[] Affiliations = ["中央驻豫企业", "中央企业", "央企", "省属企业", "省属国企", "省属", "中央驻豫", "市属企业", "市属国企"];

    private readonly CompiledRulebook _rules;
    private readonly string[]?[] _codes;

    /// <summary>Makes an understander.</summary>
    public Understander(CompiledRulebook rules)
    {
        _rules = rules;
        _codes = new string[]?[rules.Graph.Count];
        Reader = new TextReader(rules);
    }

    /// <summary>The reader of short texts.</summary>
    public TextReader Reader { get; }

    /// <summary>Understands <paramref name="question"/> for a jurisdiction.</summary>
    public Understood Understand(Question question, Jurisdiction jurisdiction)
    {
        question = WithAffiliation(question);
        Reading enterprise = Reader.Read(question.Enterprise);
        Reading activity = Reader.Read(question.Activity, besideThing: enterprise.Subjects.Count > 0);
        if (enterprise.BareGoods.Count > 0 && activity.Stages != 0)
        {
            // 钢结构 with 安装 beside it is no trade in steel.
            enterprise = Reader.Read(question.Enterprise, besideStages: activity.Stages);
        }

        Reading place = Reader.Read(question.Place);
        List<UnderstoodWord> words = new(enterprise.Words.Count + activity.Words.Count + place.Words.Count);
        AddWords(words, enterprise, "enterprise");
        AddWords(words, activity, "activity");
        AddWords(words, place, "place");
        List<string> leftovers = [.. enterprise.Leftovers, .. activity.Leftovers, .. place.Leftovers];
        List<string> notes = [];
        AddNotes(notes, enterprise);
        AddNotes(notes, activity);
        (List<int> focus, List<int> context) = Divide(enterprise, activity, question);
        int[] modifiers = enterprise.Subjects.Count > 0 && activity.Subjects.Count > 1 ? [.. activity.Subjects.Where(s => !focus.Contains(s))] : [];
        context.RemoveAll(modifiers.Contains);
        ulong stated = enterprise.Stages | activity.Stages;
        AddIndustry(question, focus, ref stated, words);
        notes.AddRange(Reader.RemarkOn(question.Industry) is { } remark ? [remark] : []);
        AddBareStage(stated, focus, context);
        if (focus.Count == 0)
        {
            (focus, context) = (context, []);
        }

        if (focus.Count == 0 && place.Subjects.Count > 0)
        {
            focus = [.. place.Subjects];
        }

        if (focus.Count == 0)
        {
            return new Understood(null, words, leftovers, notes);
        }

        int head = focus[^1];
        Matter matter = new()
        {
            Jurisdiction = jurisdiction,
            Focus = [.. focus],
            Context = [.. context],
            Modifiers = modifiers,
            Places = Places(place.Subjects, focus, context),
            StatedStages = stated,
            ImpliedStages = ImpliedStages(focus),
            Aspect = _rules.Graph.AspectOf(head),
            AsksGeneral = focus.Exists(s => _rules.Graph.AspectOf(s) == Aspects.General),
            Facts = [.. question.Facts.Select(f => new MatterFact(f.Key, f.Value, FunctionOf(f.Value, jurisdiction)))],
            Excluded = [.. question.Excluded.SelectMany(e => Reader.Read(e).Subjects).Distinct()],
        };
        return new Understood(matter, words, leftovers, notes);
    }

    /// <summary>The function that a department's name or a function's alias means; null if neither is known.</summary>
    public string? FunctionOf(string department, Jurisdiction jurisdiction)
    {
        string name = department.Trim();
        foreach (Model.Regions.Region region in jurisdiction.Chain)
        {
            if (_rules.OrganNamed(name, region.Code) is { } organ && organ.Region == region.Code && organ.Functions.Length > 0)
            {
                return organ.Functions[0];
            }
        }

        if (_rules.FunctionAliases.TryGetValue(name, out string? function))
        {
            return function;
        }

        // A derived name such as 天山区应急管理局: the longest alias it ends with.
        string? best = _rules.FunctionAliases.Keys.Where(k => k.Length >= 3 && name.EndsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
        return best is null ? null : _rules.FunctionAliases[best];
    }

    /// <summary>央企加油站 states an affiliation; it is taken out of the words and kept as a fact.</summary>
    private Question WithAffiliation(Question question)
    {
        if (question.Enterprise is not { } enterprise || question.Facts.Any(f => f.Key == "隶属"))
        {
            return question;
        }

        foreach (string word in Affiliations)
        {
            if (enterprise.StartsWith(word, StringComparison.Ordinal) && enterprise.Length > word.Length + 1 && Reader.Read(enterprise[word.Length..]).Subjects.Count > 0)
            {
                return question with { Enterprise = enterprise[word.Length..].TrimStart('的'), Facts = [.. question.Facts, KeyValuePair.Create("隶属", word)] };
            }
        }

        return question;
    }

    private (List<int> Focus, List<int> Context) Divide(Reading enterprise, Reading activity, Question question)
    {
        if (enterprise.Subjects.Count > 0 && (activity.Subjects.Count > 0 || activity.Stages != 0)
            && Spanning(question.Enterprise!, question.Activity!) is { } compound)
        {
            return ([compound], [.. enterprise.Subjects]);
        }

        if (activity.Subjects.Count > 0)
        {
            (List<int> focus, List<int> around) = Head(activity.Subjects);
            around.AddRange(enterprise.Subjects);
            return (focus, [.. around.Distinct()]);
        }

        if (activity.Stages != 0 && enterprise.Subjects.Count > 0)
        {
            return Head(enterprise.Subjects);
        }

        return Head(enterprise.Subjects);
    }

    /// <summary>A name that reaches over the border of enterprise and activity: 公路 + 施工 is 公路施工.</summary>
    private int? Spanning(string enterprise, string activity)
    {
        string first = Lexicon.Normal(enterprise);
        Reading whole = Reader.Read(first + Lexicon.Normal(activity));
        foreach ((string text, int subject, _) in whole.Words)
        {
            int at = (first + Lexicon.Normal(activity)).IndexOf(text, StringComparison.Ordinal);
            if (subject >= 0 && at >= 0 && at < first.Length && at + text.Length > first.Length)
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>The last subject is the head; earlier ones that the same thing can also be (大型演唱会 is a 营业性演出 and a 大型群众性活动) are asked with it, the others surround it.</summary>
    private (List<int> Focus, List<int> Context) Head(List<int> subjects)
    {
        List<int> focus = [];
        List<int> context = [];
        if (subjects.Count == 0)
        {
            return (focus, context);
        }

        int head = subjects[^1];
        foreach (int subject in subjects)
        {
            (subject == head || _rules.Graph.ShareKind(subject, head) ? focus : context).Add(subject);
        }

        return (focus, context);
    }

    private void AddIndustry(Question question, List<int> focus, ref ulong stated, List<UnderstoodWord> words)
    {
        if (string.IsNullOrWhiteSpace(question.Industry) || focus.Count > 0 || !Reader.TryIndustry(question.Industry, out int[] subjects, out ulong stages, out string name))
        {
            return;
        }

        focus.AddRange(subjects);
        stated |= stages;
        words.AddRange(subjects.Select(s => new UnderstoodWord(question.Industry.Trim() + " " + name, _rules.Graph[s].Name, "enterprise", [.. _rules.Graph[s].Codes])));
    }

    /// <summary>A bare stage that means a business of its own: 施工 at a hospital is 建筑业.</summary>
    private void AddBareStage(ulong stated, List<int> focus, List<int> context)
    {
        if (focus.Exists(f => _rules.Graph.AspectOf(f) != Aspects.Industry))
        {
            return;
        }

        for (int i = 0; i < _rules.Stages.All.Count; i++)
        {
            if ((stated & StageTable.Bit(i)) == 0 || _rules.Stages[i].Subject is not { } name || _rules.Graph.IndexOf(name) is not (>= 0 and var own))
            {
                continue;
            }

            if (focus.Exists(f => _rules.Graph.IsWithin(f, own)) || context.Exists(f => _rules.Graph.IsWithin(f, own)))
            {
                continue;
            }

            int works = focus.Concat(context).Select(f => _rules.Graph.InSectorOf(own, f)).FirstOrDefault(w => w != own, own);
            context.InsertRange(0, focus.Where(f => !context.Contains(f)));
            focus.Clear();
            focus.Add(works);
        }
    }

    private ulong ImpliedStages(List<int> focus)
    {
        ulong stages = 0;
        foreach (int subject in focus)
        {
            stages |= _rules.Implied.StagesOf(subject);
        }

        return stages;
    }

    private int[] Places(List<int> stated, List<int> focus, List<int> context)
    {
        List<int>? places = null;
        Add(stated);
        focus.ForEach(s => Add(_rules.Implied.PlacesOf(s)));
        context.ForEach(s => Add(_rules.Implied.PlacesOf(s)));
        return places is null ? [] : [.. places];

        void Add(IReadOnlyList<int> more)
        {
            for (int i = 0; i < more.Count; i++)
            {
                if (places?.Contains(more[i]) != true)
                {
                    (places ??= []).Add(more[i]);
                }
            }
        }
    }

    private void AddWords(List<UnderstoodWord> words, Reading reading, string facet)
    {
        foreach ((string text, int subject, int stage) in reading.Words)
        {
            words.Add(subject >= 0
                ? new UnderstoodWord(text, _rules.Graph[subject].Name, facet, _codes[subject] ??= [.. _rules.Graph[subject].Codes])
                : new UnderstoodWord(text, _rules.Stages[stage].Name, "stage", []));
        }
    }

    private void AddNotes(List<string> notes, Reading reading)
    {
        foreach ((string text, int[] subjects) in reading.Ambiguous)
        {
            notes.Add($"「{text}」可以指{string.Join("或", subjects.Select(s => _rules.Graph[s].Name))}，请说明是哪一种。");
        }

        foreach (string good in reading.BareGoods)
        {
            notes.Add($"「{good}」没有说明是生产、销售还是别的环节，请说明。");
        }
    }
}
