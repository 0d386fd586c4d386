using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;

namespace WhoSupervises.Resolution.Compiled;

/// <summary>A rulebook made ready for deciding: names are indexes, duties are charges found by subject.</summary>
public sealed class CompiledRulebook
{
    private readonly Dictionary<string, List<Organ>> _organsByName;
    private readonly Dictionary<string, OrganFunction> _functions;
    private readonly Dictionary<string, SourceDocument> _documents;
    private readonly Dictionary<string, string> _principleNames;
    private readonly int[]?[] _bySubject;

    /// <summary>Compiles <paramref name="rulebook"/>; names the linter has reported as unknown are left out.</summary>
    public CompiledRulebook(Rulebook rulebook)
    {
        Source = rulebook;
        Graph = new SubjectGraph(rulebook.Subjects);
        Stages = new StageTable(rulebook.Stages);
        Implied = new SubjectImplications(Graph, Stages);
        _documents = rulebook.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _functions = rulebook.Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);
        _organsByName = OrganTable(rulebook);
        Dictionary<string, string> principles = new(StringComparer.Ordinal);
        foreach (Principle principle in rulebook.Principles)
        {
            foreach (string name in principle.Aliases.Prepend(principle.Name))
            {
                principles.TryAdd(name, principle.Name);
            }
        }

        _principleNames = principles;
        FunctionAliases = FunctionAliasTable(rulebook);
        ChargeCompiler compiler = new(this);
        Charges = compiler.Compile();
        DutyCount = compiler.DutyCount;
        DocumentRegions = compiler.Regions;
        _bySubject = BySubject(Charges, Graph.Count);
    }

    /// <summary>What it was compiled from.</summary>
    public Rulebook Source { get; }

    /// <summary>The subjects.</summary>
    public SubjectGraph Graph { get; }

    /// <summary>The stages.</summary>
    public StageTable Stages { get; }

    /// <summary>The stages and places that subjects imply.</summary>
    public SubjectImplications Implied { get; }

    /// <summary>All charges.</summary>
    public Charge[] Charges { get; }

    /// <summary>How many duties the charges come from; <see cref="Charge.DutyId"/> is below it.</summary>
    public int DutyCount { get; }

    /// <summary>The regions whose documents charge somebody; <see cref="Charge.RegionId"/> is an index of it.</summary>
    public IReadOnlyList<string> DocumentRegions { get; }

    /// <summary>Names and aliases of functions → function name.</summary>
    public IReadOnlyDictionary<string, string> FunctionAliases { get; }

    /// <summary>The charges on exactly this subject.</summary>
    public ReadOnlySpan<int> ChargesOn(int subject) => (uint)subject < (uint)_bySubject.Length ? _bySubject[subject] : [];

    /// <summary>The document with this id.</summary>
    public SourceDocument Document(string id) => _documents[id];

    /// <summary>The function of this name, or null.</summary>
    public OrganFunction? Function(string? name) => name is not null && _functions.TryGetValue(name, out OrganFunction? found) ? found : null;

    /// <summary>The preferred name of a principle stated under <paramref name="name"/>, or null.</summary>
    public string? PrincipleNamed(string name) => _principleNames.GetValueOrDefault(name);

    /// <summary>The organ of a region by name or alias; null if unknown. A region's own organ goes before another's.</summary>
    public Organ? OrganNamed(string name, string region)
    {
        if (!_organsByName.TryGetValue(name, out List<Organ>? found))
        {
            return null;
        }

        return found.Find(o => o.Region == region) ?? found[0];
    }

    private static int[]?[] BySubject(Charge[] charges, int subjects)
    {
        int[] counts = new int[subjects];
        foreach (Charge charge in charges)
        {
            counts[charge.Subject]++;
        }

        int[]?[] table = new int[]?[subjects];
        foreach (Charge charge in charges)
        {
            int[] list = table[charge.Subject] ??= new int[counts[charge.Subject]];
            list[^counts[charge.Subject]--] = charge.Id;
        }

        return table;
    }

    private static Dictionary<string, List<Organ>> OrganTable(Rulebook rulebook)
    {
        Dictionary<string, List<Organ>> table = new(StringComparer.Ordinal);
        foreach (Organ organ in rulebook.Organs)
        {
            foreach (string name in organ.Aliases.Append(organ.Name))
            {
                if (!table.TryGetValue(name, out List<Organ>? list))
                {
                    table[name] = list = [];
                }

                if (list.Count == 0 || !ReferenceEquals(list[^1], organ))
                {
                    list.Add(organ);
                }
            }
        }

        return table;
    }

    private static Dictionary<string, string> FunctionAliasTable(Rulebook rulebook)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach (OrganFunction function in rulebook.Functions)
        {
            table.TryAdd(function.Name, function.Name);
        }

        foreach (OrganFunction function in rulebook.Functions)
        {
            foreach (string? alias in function.Aliases.Append(function.NationalName).Append(function.ProvinceName).Append(function.CityName).Append(function.CountyName))
            {
                if (alias is not null)
                {
                    table.TryAdd(alias, function.Name);
                }
            }
        }

        return table;
    }
}
