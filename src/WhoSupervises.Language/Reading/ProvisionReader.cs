using System.Collections.Immutable;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads the lines of one clause.</summary>
internal sealed class ProvisionReader(FileContext context, FilePart part, SourceDocument document, ClausePath path, Headed inherited)
{
    private readonly List<Provision> _provisions = [];
    private readonly ClauseReference _clause = new(document.Id, path);
    private ImmutableArray<OrganReference> _organs = inherited.Organs;
    private bool _stated;

    /// <summary>The department named first in this clause itself, or null.</summary>
    public OrganReference? FirstNamed { get; private set; }

    /// <summary>The departments of the last 部门 or 职能 line of this clause itself, or null.</summary>
    public ImmutableArray<OrganReference>? LastNamed { get; private set; }

    /// <summary>Whether the owner of the duties is marked 归属待考, here or where the department stands.</summary>
    public bool OwnerInferred => _stated || (inherited.OwnerInferred && LastNamed is null);

    public ImmutableArray<Provision> Provisions =>
        [.. _provisions.Select(p => p is Duty duty && OwnerInferred ? duty with { OwnerInferred = true } : p)];

    public void ReadAll(List<RuleLine> lines, bool severalClauses)
    {
        foreach (RuleLine line in lines)
        {
            if (EntryReader.Read(context, line, DocumentForms.Clause) is not { } entry)
            {
                continue;
            }

            if (severalClauses && !entry.Lead.Span.SequenceEqual("未形式化"))
            {
                context.Report(line, entry.Lead, Messages.SeveralClauses(entry.Lead.Text));
                continue;
            }

            Read(line, entry);
        }
    }

    private void Read(RuleLine line, Entry entry)
    {
        string lead = entry.Lead.Text;
        if (VerbNames.TryParse(lead, out Verb verb))
        {
            ReadDuty(line, entry, verb);
            return;
        }

        Provision? provision = lead switch
        {
            "兜底" => new ResidualClause { Clause = _clause, Says = entry.Value.Text },
            "共同职责" => new CommonDuty { Clause = _clause, Says = entry.Value.Text },
            "未形式化" => new Unformalised { Clause = _clause, Reason = entry.Value.Text },
            "瑕疵" or "归属待考" => new Flaw { Clause = _clause, Says = entry.Value.Text },
            "定义" => new Definition { Clause = _clause, Term = entry.Value.Text, Meaning = Required(line, entry, "义", "定义：…；义：…") },
            "裁决" => new ArbitrationClause { Clause = _clause, Body = entry.Value.Text, Says = Required(line, entry, "义", "裁决：…；义：…") },
            "分级" => new RoutingClause { Clause = _clause, Affiliations = Values.Words(context, line, entry.Value, lead), Body = Required(line, entry, "由", "分级：…；由：…") },
            "未点名" => new UnassignedSectors { Clause = _clause, Subjects = Terms(line, entry.Value, lead) },
            _ => null,
        };
        _stated |= lead is "归属待考";
        if (provision is not null)
        {
            _provisions.Add(provision with { Position = context.At(line) });
            return;
        }

        switch (lead)
        {
            case "部门" or "职能":
                ReadOrgans(line, entry, lead);
                break;
            case "原则":
                ReadPrinciples(line, entry);
                break;
            case "程序":
                ReadProcedures(line, entry);
                break;
            default:
                throw new InvalidOperationException(lead);
        }
    }

    private void ReadOrgans(RuleLine line, Entry entry, string lead)
    {
        bool isFunction = lead == "职能";
        OrganLevels levels = Levels(line, entry["级"]);
        List<OrganReference> organs = [];
        foreach (NamedItem item in Values.Names(context, line, entry.Value, lead))
        {
            string name = item.Name.Text;
            part.Uses.Add(new(isFunction ? NameKind.Function : NameKind.Organ, name, context.At(line, item.Name), document.Region));
            organs.Add(new(name, isFunction, levels, item.Literal?.Text));
        }

        _organs = [.. organs];
        LastNamed = _organs;
        FirstNamed ??= organs.FirstOrDefault();
    }

    private OrganLevels Levels(RuleLine line, Lexeme? value)
    {
        OrganLevels levels = OrganLevels.None;
        foreach (NamedItem item in Values.Names(context, line, value, "级"))
        {
            int index = Values.OneOf(context, line, item.Name, "级", EnumNames.Levels);
            levels |= index < 0 ? OrganLevels.None : EnumNames.LevelValues[index];
        }

        return levels == OrganLevels.None ? OrganLevels.All : levels;
    }

    private void ReadPrinciples(RuleLine line, Entry entry)
    {
        foreach (NamedItem item in Values.Names(context, line, entry.Value, "原则"))
        {
            string name = item.Name.Text;
            part.Uses.Add(new(NameKind.Principle, name, context.At(line, item.Name)));
            _provisions.Add(new StatedPrinciple { Clause = _clause, Name = name, Position = context.At(line, item.Name) });
        }
    }

    private void ReadProcedures(RuleLine line, Entry entry)
    {
        foreach (Term term in Terms(line, entry.Value, "程序"))
        {
            _provisions.Add(new Procedure
            {
                Clause = _clause,
                Position = context.At(line),
                Name = term.Subject,
                Body = Values.Text(entry["机构"]),
                Trigger = Values.Text(entry["触发"]),
                Deadline = Values.Text(entry["期限"]),
            });
        }
    }

    private void ReadDuty(RuleLine line, Entry entry, Verb verb)
    {
        if (_organs.IsEmpty)
        {
            context.Report(line, entry.Lead, Messages.NoOrgan(entry.Lead.Text));
        }

        Duty duty = new()
        {
            Clause = _clause,
            Position = context.At(line),
            Organ = _organs.FirstOrDefault() ?? new(""),
            Verb = verb,
            Subjects = Terms(line, entry.Value, entry.Lead.Text),
            Stages = Used(line, entry["环节"], "环节", NameKind.Stage),
            Actors = Terms(line, entry["主体"], "主体"),
            Places = Terms(line, entry["场所"], "场所"),
            Exclusions = Terms(line, entry["除外"], "除外"),
            Partners = Used(line, entry["会同"], "会同", NameKind.Partner),
            Condition = Values.Text(entry["条件"]),
            Qualifier = Values.Text(entry["限定"]),
            Aspect = Values.OneOf(context, line, entry["领域"], "领域", EnumNames.Aspects) is >= 0 and int aspect ? EnumNames.Aspects[aspect] : null,
            Acting = (Acting)Math.Max(Values.OneOf(context, line, entry["方式"], "方式", EnumNames.Actings), 0),
        };
        _provisions.AddRange(_organs.Select(organ => duty with { Organ = organ }));
    }

    private ImmutableArray<Term> Terms(RuleLine line, Lexeme? value, string owner)
    {
        if (value is null)
        {
            return [];
        }

        List<Term> terms = [];
        foreach (NamedItem item in Values.Terms(context, line, value, owner))
        {
            string name = item.Name.Text;
            part.Uses.Add(new(NameKind.Subject, name, context.At(line, item.Name)));
            terms.Add(new(name, item.Literal?.Text));
        }

        return [.. terms];
    }

    private ImmutableArray<string> Used(RuleLine line, Lexeme? value, string owner, NameKind kind)
    {
        if (value is null)
        {
            return [];
        }

        List<string> names = [];
        foreach (NamedItem item in Values.Names(context, line, value, owner))
        {
            string name = item.Name.Text;
            part.Uses.Add(new(kind, name, context.At(line, item.Name), document.Region));
            names.Add(name);
        }

        return [.. names];
    }

    private string Required(RuleLine line, Entry entry, string key, string example)
    {
        if (Values.Text(entry[key]) is { } text)
        {
            return text;
        }

        context.Report(line, entry.Lead, Messages.Missing(entry.Lead.Text, key, example));
        return "";
    }
}
