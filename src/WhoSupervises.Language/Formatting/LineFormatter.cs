using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Reading;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Formatting;

/// <summary>Writes one line in canonical form; remembers under which headings it stands.</summary>
internal sealed class LineFormatter
{
    private string _heading = "";
    private bool _below;

    public string Format(RuleLine line)
    {
        switch (line.Kind)
        {
            case LineKind.Comment:
                return Comment(line);
            case LineKind.Heading:
                _below = false;
                return Heading(line);
            case LineKind.SubHeading:
                _below = true;
                return "## " + SubHeading(line);
            case LineKind.Entry:
                return "- " + Entry(line);
            default:
                return line.Content;
        }
    }

    private static string Comment(RuleLine line)
    {
        string rest = line.Raw[(line.Raw.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd();
        return rest.Length == 0 || Lexeme.IsSpace(rest[0]) ? "//" + rest : "// " + rest;
    }

    private string Heading(RuleLine line)
    {
        Heading heading = Reading.Heading.TryParse(line)!.Value;
        _heading = heading.Kind;
        if (heading.Name is not { } name)
        {
            return $"# {heading.Kind}";
        }

        return $"# {heading.Kind}：{(heading.Kind is "沿革" ? Arrow(name.Text) : name.Text)}";
    }

    private static string Arrow(string text) =>
        string.Join(" → ", text.Replace("->", "→", StringComparison.Ordinal).Split('→', StringSplitOptions.TrimEntries));

    private string SubHeading(RuleLine line) => _heading switch
    {
        "文件" => ClauseGrammar.Canonical(line.Whole),
        "原则" => Reading.Heading.TryParse(line) is { Name: { } name } heading ? $"{heading.Kind}：{name.Text}" : line.Content,
        _ => line.Content,
    };

    private string Entry(RuleLine line)
    {
        if (VocabularyForms.Of(_heading, _below) is { } forms)
        {
            return EntryText(forms.Entry(new LineInput(line.Raw, line.Start, line.End)).Value);
        }

        return _heading switch
        {
            "虚词" => ValueFormatter.Format(ValueKind.Terms, line.Whole),
            "地区别名" or "后缀" => Aliases(line),
            _ => Names(SubjectGrammar.Line(new LineInput(line.Raw, line.Start, line.End)).Value),
        };
    }

    private static string EntryText(Entry entry)
    {
        LineForm form = entry.Form!;
        IEnumerable<string> keys = entry.Fields.Select(f => $"；{f.Key.Text}：{ValueFormatter.Format(form[f.Key.Text]!.Kind, f.Value)}");
        return $"{form.Lead}：{ValueFormatter.Format(form.Kind, entry.Value)}{string.Concat(keys)}";
    }

    private static string Aliases(RuleLine line)
    {
        List<Pair> pairs = [.. ListGrammar.Aliases(new LineInput(line.Raw, line.Start, line.End)).Value];
        return $"{string.Join('、', pairs.Select(p => p.Name.Text))}：{pairs[0].Value.Text}";
    }

    private static string Names(NameLine names)
    {
        string aliases = names.Aliases.Count == 0 ? "" : $"（{string.Join('、', names.Aliases.Select(a => a.Text))}）";
        IEnumerable<string> keys = names.Keys.Select(SubjectGrammar.Split).Select(k => $"{k.Word.Text} {ValueFormatter.Format(ValueKind.Terms, k.Value)}");
        return names.Keys.Count == 0 ? names.Name.Text + aliases : $"{names.Name.Text}{aliases}：{string.Join('；', keys)}";
    }
}
