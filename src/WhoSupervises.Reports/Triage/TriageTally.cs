namespace WhoSupervises.Reports.Triage;

/// <summary>Counts of a run: by status, by department, by what was not understood.</summary>
public sealed class TriageTally
{
    /// <summary>How many different unmatched phrases are counted; further ones only as a number.</summary>
    public const int MostPhrases = 50_000;

    /// <summary>Rows.</summary>
    public long Rows { get; set; }

    /// <summary>Rows that need a person.</summary>
    public long Persons { get; set; }

    /// <summary>Phrases not understood, beyond those counted one by one.</summary>
    public long OtherPhrases { get; set; }

    /// <summary>Rows by status.</summary>
    public Dictionary<string, long> Statuses { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Rows by leading department.</summary>
    public Dictionary<string, long> Leads { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Rows by department that takes part.</summary>
    public Dictionary<string, long> Co { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Phrases that were not understood.</summary>
    public Dictionary<string, long> Unmatched { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Counts a row.</summary>
    public void Add(RowOutcome outcome)
    {
        Rows++;
        Persons += outcome.Person.Length > 0 ? 1 : 0;
        Count(Statuses, outcome.Status, 1);
        foreach (string lead in outcome.Leads)
        {
            Count(Leads, lead, 1);
        }

        foreach (string co in outcome.Co)
        {
            Count(Co, co, 1);
        }

        foreach (string phrase in outcome.Unmatched)
        {
            CountPhrase(phrase, 1);
        }
    }

    /// <summary>Adds the counts of a later part of the file.</summary>
    public void Add(TriageTally other)
    {
        Rows += other.Rows;
        Persons += other.Persons;
        OtherPhrases += other.OtherPhrases;
        Merge(Statuses, other.Statuses);
        Merge(Leads, other.Leads);
        Merge(Co, other.Co);
        foreach ((string phrase, long count) in other.Unmatched)
        {
            CountPhrase(phrase, count);
        }
    }

    private static void Merge(Dictionary<string, long> to, Dictionary<string, long> from)
    {
        foreach ((string key, long count) in from)
        {
            Count(to, key, count);
        }
    }

    private static void Count(Dictionary<string, long> counts, string key, long add) => counts[key] = counts.GetValueOrDefault(key) + add;

    private void CountPhrase(string phrase, long add)
    {
        if (Unmatched.Count < MostPhrases || Unmatched.ContainsKey(phrase))
        {
            Count(Unmatched, phrase.Length > 60 ? phrase[..60] : phrase, add);
        }
        else
        {
            OtherPhrases += add;
        }
    }
}
