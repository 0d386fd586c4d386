using WhoSupervises.Model;

namespace WhoSupervises.Language.Linking;

/// <summary>Every name that the rulebook declares, by kind.</summary>
internal sealed class Names(Rulebook rulebook)
{
    public NameTable Subjects { get; } = new(rulebook.Subjects.Select(s => (s.Name, (IEnumerable<string>)s.Aliases)));

    public NameTable Stages { get; } = new(rulebook.Stages.Select(s => (s.Name, (IEnumerable<string>)s.Aliases)));

    public NameTable Functions { get; } = new(rulebook.Functions.Select(f => (f.Name, (IEnumerable<string>)f.Aliases)));

    public NameTable Principles { get; } = new(rulebook.Principles.Select(p => (p.Name, (IEnumerable<string>)p.Aliases)));

    public OrganTable Organs { get; } = new(rulebook.Organs, rulebook.Regions);

    public NameTable Regions { get; } = new(rulebook.Regions.Select(r => (r.Code, Enumerable.Empty<string>())));

    /// <summary>False for a rules folder that brings no region table; its codes are then not checked.</summary>
    public bool HasRegions { get; } = !rulebook.Regions.IsEmpty;

    /// <summary>The name under which the rulebook knows a partner: an organ's or a function's; null where neither is declared.</summary>
    public string? Partner(string name, string region) =>
        Organs.ByName(name, region)?.Name
        ?? (Functions.IsName(name) ? name : null)
        ?? Organs.ByAlias(name, region)?.Name
        ?? (Functions.Contains(name) ? Functions.Preferred(name) : null);
}
