using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Reading;

/// <summary>Gathers the keys of one subject line.</summary>
internal sealed class SubjectParts
{
    private const string Sections = "ABCDEFGHIJKLMNOPQRST";
    private readonly List<SubjectEdge> _edges = [];
    private readonly List<string> _codes = [];
    private readonly List<string> _stages = [];
    private readonly List<string> _places = [];
    private readonly List<string> _members = [];
    private string? _aspect;
    private int _hazard;

    public void Read(FileContext context, FilePart part, RuleLine line, string word, Lexeme value)
    {
        switch (word)
        {
            case "码":
                Codes(context, line, value);
                break;
            case "含":
                Implied(context, part, line, value);
                break;
            case "领域":
                _aspect = Values.OneOf(context, line, value, word, EnumNames.Aspects) is >= 0 and int i ? EnumNames.Aspects[i] : null;
                break;
            case "危":
                _hazard = Values.Number(context, line, value, word, 0, 2);
                break;
            case "统称":
                _members.AddRange(NameLineReader.Used(context, part, line, value, NameKind.Subject));
                break;
            default:
                _edges.AddRange(NameLineReader.Used(context, part, line, value, NameKind.Subject).Select(target => new SubjectEdge(Edge(word), target)));
                break;
        }
    }

    public Subject Build(NameLine names, SourcePosition position) => new()
    {
        Name = names.Name.Text,
        Aliases = NameLineReader.Aliases(names),
        Edges = [.. _edges],
        Codes = [.. _codes],
        ImpliedStages = [.. _stages],
        ImpliedPlaces = [.. _places],
        Aspect = _aspect,
        Members = [.. _members],
        Hazard = _hazard,
        Position = position,
    };

    private static EdgeKind Edge(string word) => word switch
    {
        "是" => EdgeKind.KindOf,
        "属" => EdgeKind.Sector,
        "在" => EdgeKind.LocatedIn,
        "涉" => EdgeKind.Involves,
        _ => EdgeKind.MayInvolve,
    };

    private void Codes(FileContext context, RuleLine line, Lexeme value)
    {
        foreach (NamedItem item in Values.Terms(context, line, value, "码"))
        {
            if (!Reading.Codes.Industry().IsMatch(item.Name.Text))
            {
                context.Report(line, item.Name, Messages.BadCode(item.Name.Text));
                continue;
            }

            string code = item.Name.Text;
            _codes.Add(code.Length > 1 ? code.TrimStart([.. Sections]) : code);
        }
    }

    private void Implied(FileContext context, FilePart part, RuleLine line, Lexeme value)
    {
        foreach (NamedItem item in Values.Terms(context, line, value, "含"))
        {
            string text = item.Name.Text;
            int slash = text.IndexOfAny(['/', '／']);
            string name = text[(slash + 1)..].Trim();
            (List<string>? list, NameKind kind) = (slash < 0 ? "" : text[..slash].Trim()) switch
            {
                "环节" => (_stages, NameKind.Stage),
                "场所" => (_places, NameKind.Subject),
                _ => (null, default(NameKind)),
            };
            if (list is null || name.Length == 0)
            {
                context.Report(line, item.Name, Messages.ImpliedKind(text));
                continue;
            }

            list.Add(name);
            part.Uses.Add(new(kind, name, new(context.File, line.Number, item.Name.Column + slash + 1)));
        }
    }
}
