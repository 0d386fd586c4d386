using System.Collections.Immutable;
using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads subject and stage lines.</summary>
internal static class NameLineReader
{
    internal static readonly ImmutableArray<string> SubjectKeys = ["是", "属", "在", "涉", "可涉", "含", "码", "领域", "统称", "危"];
    private static readonly ImmutableArray<string> StageKeys = ["是", "事"];

    public static void Subject(FileContext context, FilePart part, RuleLine line)
    {
        if (Parse(context, line) is not { } names)
        {
            return;
        }

        SubjectParts parts = new();
        foreach (Lexeme key in names.Keys)
        {
            (Lexeme word, Lexeme value) = SubjectGrammar.Split(key);
            if (Known(context, line, word, value, SubjectKeys))
            {
                parts.Read(context, part, line, word.Text, value);
            }
        }

        part.AliasPlaces.AddRange(names.Aliases.Select(a => new Declared<KeyValuePair<string, string>>(new(names.Name.Text, a.Text), context.At(line, a))));
        part.Subjects.Add(parts.Build(names, context.At(line, names.Name)));
    }

    public static void Stage(FileContext context, FilePart part, RuleLine line)
    {
        if (Parse(context, line) is not { } names)
        {
            return;
        }

        List<string> broader = [];
        string? subject = null;
        foreach (Lexeme key in names.Keys)
        {
            (Lexeme word, Lexeme value) = SubjectGrammar.Split(key);
            if (Known(context, line, word, value, StageKeys))
            {
                List<string> used = [.. Used(context, part, line, value, word.Text is "事" ? NameKind.Subject : NameKind.Stage)];
                subject = word.Text is "事" ? used.FirstOrDefault() : subject;
                broader.AddRange(word.Text is "事" ? [] : used);
            }
        }

        part.Stages.Add(new Stage
        {
            Name = names.Name.Text,
            Aliases = Aliases(names),
            Broader = [.. broader],
            Subject = subject,
            Position = context.At(line, names.Name),
        });
    }

    /// <summary>A product word: each key is a stage, its value the subject that this stage of the product means.</summary>
    public static void Good(FileContext context, FilePart part, RuleLine line)
    {
        if (Parse(context, line) is not { } names)
        {
            return;
        }

        List<KeyValuePair<string, string>> byStage = [];
        foreach (Lexeme key in names.Keys)
        {
            (Lexeme word, Lexeme value) = SubjectGrammar.Split(key);
            if (value.IsEmpty)
            {
                context.Report(line, word, Messages.Empty(word.Text));
                continue;
            }

            part.Uses.Add(new(NameKind.Stage, word.Text, context.At(line, word)));
            byStage.AddRange(Used(context, part, line, value, NameKind.Subject).Select(subject => KeyValuePair.Create(word.Text, subject)));
        }

        part.Goods.Add(new Good
        {
            Name = names.Name.Text,
            Aliases = Aliases(names),
            ByStage = [.. byStage],
            Position = context.At(line, names.Name),
        });
    }

    internal static ImmutableArray<string> Aliases(NameLine names) => [.. names.Aliases.Select(a => a.Text)];

    internal static IEnumerable<string> Used(FileContext context, FilePart part, RuleLine line, Lexeme value, NameKind kind)
    {
        foreach (NamedItem item in Values.Terms(context, line, value, ""))
        {
            part.Uses.Add(new(kind, item.Name.Text, context.At(line, item.Name)));
            yield return item.Name.Text;
        }
    }

    private static NameLine? Parse(FileContext context, RuleLine line)
    {
        IResult<NameLine> result = SubjectGrammar.Line(new LineInput(line.Raw, line.Start, line.End));
        if (result.WasSuccessful)
        {
            return result.Value;
        }

        GrammarFailure.Report(context, line, line.Whole, result, "-");
        return null;
    }

    private static bool Known(FileContext context, RuleLine line, Lexeme word, Lexeme value, ImmutableArray<string> keys)
    {
        string text = word.Text;
        if (!keys.Contains(text))
        {
            string? glued = keys.Where(k => text.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
            context.Report(line, word, Messages.UnknownSubjectKey(text, keys, glued, Nearest.Of(text, keys)));
            return false;
        }

        if (value.IsEmpty)
        {
            context.Report(line, word, Messages.Empty(text));
        }

        return !value.IsEmpty;
    }
}
