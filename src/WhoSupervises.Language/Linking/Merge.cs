using System.Collections.Immutable;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Linking;

/// <summary>Adds up several declarations of one thing. Lists add up; single values must agree.</summary>
internal sealed class Merge(List<Diagnostic> diagnostics)
{
    public Subject Subjects(Subject first, Subject other) => first with
    {
        Aliases = Union(first.Aliases, other.Aliases),
        Edges = Union(first.Edges, other.Edges),
        Codes = Union(first.Codes, other.Codes),
        ImpliedStages = Union(first.ImpliedStages, other.ImpliedStages),
        ImpliedPlaces = Union(first.ImpliedPlaces, other.ImpliedPlaces),
        Members = Union(first.Members, other.Members),
        Aspect = Same("事项", first.Name, "领域", first.Aspect, other.Aspect, first.Position, other.Position),
        Hazard = Math.Max(first.Hazard, other.Hazard),
    };

    public Stage Stages(Stage first, Stage other) => first with
    {
        Aliases = Union(first.Aliases, other.Aliases),
        Broader = Union(first.Broader, other.Broader),
        Subject = Same("环节", first.Name, "事", first.Subject, other.Subject, first.Position, other.Position),
    };

    public Good Goods(Good first, Good other) => first with
    {
        Aliases = Union(first.Aliases, other.Aliases),
        ByStage = [.. first.ByStage.Concat(other.ByStage).DistinctBy(s => (s.Key, s.Value))],
    };

    public OrganFunction Functions(OrganFunction first, OrganFunction other)
    {
        string? Both(string key, string? one, string? two) => Same("职能", first.Name, key, one, two, first.Position, other.Position);
        return first with
        {
            Aliases = Union(first.Aliases, other.Aliases),
            NationalName = Both("名称（国务院）", first.NationalName, other.NationalName),
            ProvinceName = Both("名称（省级）", first.ProvinceName, other.ProvinceName),
            CityName = Both("名称（市级）", first.CityName, other.CityName),
            CountyName = Both("名称（县级）", first.CountyName, other.CountyName),
            Nature = first.Nature == default ? other.Nature : first.Nature,
            RegionalKind = Both("驻地机构", first.RegionalKind, other.RegionalKind),
            LocalBearer = Both("地方承担", first.LocalBearer, other.LocalBearer),
            From = first.From ?? other.From,
        };
    }

    public Organ Organs(Organ first, Organ other)
    {
        if (first.Nature != default && other.Nature != default)
        {
            Same("部门", first.Name, "性质", OrganNatureNames.NameOf(first.Nature), OrganNatureNames.NameOf(other.Nature), first.Position, other.Position);
        }

        return first with
        {
            Functions = Union(first.Functions, other.Functions),
            Aliases = Union(first.Aliases, other.Aliases),
            Nature = first.Nature == default ? other.Nature : first.Nature,
            From = first.From ?? other.From,
            Until = first.Until ?? other.Until,
            AnnexClass = Same("部门", first.Name, "附表", first.AnnexClass, other.AnnexClass, first.Position, other.Position),
            LicensingOnly = first.LicensingOnly || other.LicensingOnly,
        };
    }

    /// <summary>Groups by key, merging what shares one, in order of first appearance.</summary>
    public static List<T> ByKey<T, TKey>(IEnumerable<T> things, Func<T, TKey> keyOf, Func<T, T, T> merge)
        where TKey : notnull
    {
        Dictionary<TKey, int> places = [];
        List<T> merged = [];
        foreach (T thing in things)
        {
            TKey key = keyOf(thing);
            if (places.TryGetValue(key, out int place))
            {
                merged[place] = merge(merged[place], thing);
            }
            else
            {
                places[key] = merged.Count;
                merged.Add(thing);
            }
        }

        return merged;
    }

    private static ImmutableArray<T> Union<T>(ImmutableArray<T> one, ImmutableArray<T> two) =>
        two.IsEmpty ? one : one.IsEmpty ? two : [.. one.Union(two)];

    private string? Same(string kind, string name, string key, string? one, string? two, SourcePosition first, SourcePosition second)
    {
        if (one is not null && two is not null && one != two)
        {
            diagnostics.Add(Messages.Contradiction(kind, name, key, one, two, first).At(second));
        }

        return one ?? two;
    }
}
