namespace WhoSupervises.Language;

/// <summary>What a rules file holds, told by its name.</summary>
public enum RuleFileKind
{
    /// <summary>Not a rules file; it is not read.</summary>
    None,

    /// <summary><c>.rules</c>: one document.</summary>
    Document,

    /// <summary><c>.vocab</c>: subjects, stages, empty words, functions, organs, successions, declared regions.</summary>
    Vocabulary,

    /// <summary><c>.principle</c>: one principle.</summary>
    Principle,

    /// <summary><c>.rulings</c>: rulings.</summary>
    Rulings,

    /// <summary><c>.cases</c>: cases.</summary>
    Cases,

    /// <summary><c>regions.csv</c>: the region table.</summary>
    RegionTable,

    /// <summary><c>industries.csv</c>: the industry catalogue.</summary>
    IndustryTable,
}
