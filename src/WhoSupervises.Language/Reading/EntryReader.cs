using Sprache;
using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>Reads an entry line by its forms and checks its words: unknown ones and repeated keys are reported.</summary>
internal static class EntryReader
{
    /// <summary>The line taken apart, or null where it was reported and cannot be used.</summary>
    public static Entry? Read(FileContext context, RuleLine line, LineForms forms)
    {
        IResult<Entry> result = forms.Entry(new LineInput(line.Raw, line.Start, line.End));
        if (!result.WasSuccessful)
        {
            GrammarFailure.Report(context, line, line.Whole, result, "-", Known(line, forms));
            return null;
        }

        Entry entry = result.Value;
        if (entry.Form is null)
        {
            string lead = entry.Lead.Text;
            context.Report(line, entry.Lead, Messages.UnknownLead(lead, forms.Place, forms.Leads, Nearest.Of(lead, forms.Leads)));
            return null;
        }

        if (entry.Value.IsEmpty)
        {
            context.Report(line, entry.Lead, Messages.Empty(entry.Lead.Text));
            return null;
        }

        CheckKeys(context, line, entry, entry.Form);
        return entry;
    }

    private static void CheckKeys(FileContext context, RuleLine line, Entry entry, LineForm form)
    {
        for (int i = 0; i < entry.Fields.Count; i++)
        {
            Field field = entry.Fields[i];
            string key = field.Key.Text;
            if (form[key] is not { } known)
            {
                context.Report(line, field.Key, Messages.UnknownKey(key, form.Lead, form.Keys, Nearest.Of(key, form.Keys)));
            }
            else if (!known.Repeatable && entry.Fields.Take(i).Any(f => f.Key.Text == key))
            {
                context.Report(line, field.Key, Messages.Repeated(key, line.Number));
            }
            else if (field.Value.IsEmpty)
            {
                context.Report(line, field.Key, Messages.Empty(key));
            }
        }
    }

    private static IReadOnlyList<string> Known(RuleLine line, LineForms forms)
    {
        string content = line.Content;
        LineForm? form = forms.Leads.Select(l => forms[l]).FirstOrDefault(f => content.StartsWith(f!.Lead + "：", StringComparison.Ordinal) || content.StartsWith(f.Lead + ":", StringComparison.Ordinal));
        return form is null ? forms.Leads : form.Keys;
    }
}
