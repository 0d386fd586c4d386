using WhoSupervises.Language.Grammar;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>The entries of a block that are written once each, by first word; a second one is reported.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, (RuleLine Line, Entry Entry)> _entries = new(StringComparer.Ordinal);

    private Fields(FileContext context, RuleLine heading, string what)
    {
        Context = context;
        Heading = heading;
        What = what;
    }

    public FileContext Context { get; }

    public RuleLine Heading { get; }

    /// <summary>What the block declares, for messages (文件, 部门 …).</summary>
    public string What { get; }

    /// <summary>Reads the entries of a block; those whose first word is in <paramref name="several"/> go to <paramref name="repeated"/>.</summary>
    public static Fields Read(FileContext context, Block block, string what, LineForms forms, IReadOnlyList<string>? several = null, Action<RuleLine, Entry>? repeated = null)
    {
        Fields fields = new(context, block.Heading, what);
        foreach (RuleLine line in block.Entries)
        {
            if (EntryReader.Read(context, line, forms) is not { } entry)
            {
                continue;
            }

            string lead = entry.Lead.Text;
            if (several?.Contains(lead) == true)
            {
                repeated!(line, entry);
            }
            else if (!fields._entries.TryAdd(lead, (line, entry)))
            {
                context.Report(line, entry.Lead, Messages.Repeated(lead, fields._entries[lead].Line.Number));
            }
        }

        return fields;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    public Entry? Entry(string key) => _entries.TryGetValue(key, out (RuleLine Line, Entry Entry) found) ? found.Entry : null;

    public Lexeme? Value(string key) => Entry(key)?.Value;

    public RuleLine Line(string key) => _entries.TryGetValue(key, out (RuleLine Line, Entry Entry) found) ? found.Line : Heading;

    public string? Text(string key) => Values.Text(Value(key));

    public DateOnly? Date(string key) => Values.Date(Context, Line(key), Value(key));

    public IReadOnlyList<string> Words(string key) => Values.Words(Context, Line(key), Value(key), key);

    public IReadOnlyList<NamedItem> Names(string key) => Values.Names(Context, Line(key), Value(key), key);

    public IReadOnlyList<NamedItem> Terms(string key) => Values.Terms(Context, Line(key), Value(key), key);

    public int OneOf(string key, IReadOnlyList<string> known) => Values.OneOf(Context, Line(key), Value(key), key, known);

    public bool Yes(string key) => Value(key) is { } value && Values.Yes(Context, Line(key), value, key);

    /// <summary>The text of a key that must be there; empty where it was reported missing.</summary>
    public string Required(string key, string example)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        Demand(key, example);
        return "";
    }

    /// <summary>Reports the key as missing unless it is there.</summary>
    public void Demand(string key, string example)
    {
        if (!Has(key))
        {
            Context.Report(Heading, Messages.Missing(What, key, example));
        }
    }

    /// <summary>A region code that must have the shape of one.</summary>
    public string RegionCode(string key, FilePart part, string example, bool mustExist = true)
    {
        string code = Required(key, example);
        if (code.Length == 0)
        {
            return code;
        }

        Lexeme value = Value(key)!.Value;
        if (!Codes.Region().IsMatch(code))
        {
            Context.Report(Line(key), value, Messages.BadRegionCode(code));
        }
        else if (mustExist)
        {
            part.Uses.Add(new(NameKind.Region, code, Context.At(Line(key), value)));
        }

        return code;
    }
}
