namespace WhoSupervises.Language.Grammar;

/// <summary>What may stand as a value after a key; the reader reads it and the formatter writes it accordingly.</summary>
internal enum ValueKind
{
    /// <summary>The rest of the line, in own words; punctuation is left as it is.</summary>
    Text,

    /// <summary>Own words up to the next ；.</summary>
    Phrase,

    /// <summary>A date, 今 or 未载明.</summary>
    Date,

    /// <summary>Two dates with 至 between.</summary>
    Period,

    /// <summary>Terms separated by 、, each perhaps with 〔literal〕; a term has no brackets.</summary>
    Terms,

    /// <summary>Names of departments and the like separated by 、, each perhaps with 〔literal〕; round brackets belong to the name.</summary>
    Names,

    /// <summary>Titles separated by 、; 、 inside 《》 belongs to the title.</summary>
    Titles,

    /// <summary>Clause numbers separated by 、.</summary>
    Clauses,

    /// <summary>Clause numbers and ranges with 至, separated by 、.</summary>
    Articles,

    /// <summary>甲=乙 separated by 、.</summary>
    Pairs,

    /// <summary>甲=乙 separated by ；, to the end of the line.</summary>
    PairsToEnd,
}
