using System.Collections.Immutable;
using WhoSupervises.Language.Reading;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Language.Linking;

/// <summary>All files put together, in an order that does not depend on theirs; names are still as written.</summary>
internal sealed class Draft
{
    public Draft(IReadOnlyList<FilePart> parts, string fingerprint)
    {
        Merge merge = new(Diagnostics);
        Documents = [.. parts.SelectMany(p => p.Documents)];
        Regions = Once(parts.SelectMany(p => p.Regions), "地区", r => r.Code);
        Industries = Once(parts.SelectMany(p => p.Industries), "行业", i => i.Code);
        EmptyWords = [.. parts.SelectMany(p => p.EmptyWords)];
        AliasPlaces = parts.SelectMany(p => p.AliasPlaces).ToLookup(a => (a.Value.Key, a.Value.Value), a => a.Position);
        Uses = [.. parts.SelectMany(p => p.Uses)];
        Rulebook = new Rulebook
        {
            Fingerprint = fingerprint,
            Documents = [.. Documents.Select(d => d.Value).OrderBy(d => d.Id, StringComparer.Ordinal)],
            Subjects = Sorted(Merge.ByKey(parts.SelectMany(p => p.Subjects), s => s.Name, merge.Subjects), s => s.Name),
            Stages = Sorted(Merge.ByKey(parts.SelectMany(p => p.Stages), s => s.Name, merge.Stages), s => s.Name),
            Organs = Sorted(Merge.ByKey(parts.SelectMany(p => p.Organs), o => (o.Name, o.Region), merge.Organs), o => o.Region + " " + o.Name),
            Functions = Sorted(Merge.ByKey(parts.SelectMany(p => p.Functions), f => f.Name, merge.Functions), f => f.Name),
            Successions = [.. parts.SelectMany(p => p.Successions).OrderBy(s => s.Date).ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)],
            Principles = Principles(parts),
            Rulings = [.. parts.SelectMany(p => p.Rulings).OrderBy(r => r.Region, StringComparer.Ordinal).ThenBy(r => r.From).ThenBy(r => r.Body, StringComparer.Ordinal)],
            Regions = Sorted(Regions.ConvertAll(r => r.Value), r => r.Code),
            RegionAliases = Pairs(parts.SelectMany(p => p.RegionAliases)),
            Industries = Sorted(Industries.ConvertAll(i => i.Value), i => i.Code),
            Cases = [.. parts.SelectMany(p => p.Cases)],
            Goods = Sorted(Merge.ByKey(parts.SelectMany(p => p.Goods), g => g.Name, merge.Goods), g => g.Name),
            Suffixes = Pairs(parts.SelectMany(p => p.Suffixes)),
            EmptyWords = [.. EmptyWords.Select(w => w.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    public Rulebook Rulebook { get; }

    /// <summary>What putting the files together found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    public IReadOnlyList<NameUse> Uses { get; }

    public IReadOnlyList<Declared<SourceDocument>> Documents { get; }

    public List<Declared<Region>> Regions { get; }

    public List<Declared<Industry>> Industries { get; }

    public IReadOnlyList<Declared<string>> EmptyWords { get; }

    /// <summary>Where each subject's aliases are written, by subject and alias.</summary>
    public ILookup<(string Subject, string Alias), SourcePosition> AliasPlaces { get; }

    /// <summary>Where the alias is written first.</summary>
    public SourcePosition AliasPlace(string subject, string alias) => AliasPlaces[(subject, alias)].First();

    private static ImmutableArray<T> Sorted<T>(List<T> things, Func<T, string> keyOf) =>
        [.. things.OrderBy(keyOf, StringComparer.Ordinal)];

    /// <summary>Each pair once, sorted. As tuples: the hash code of a key-value pair is found by reflection.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> Pairs(IEnumerable<Declared<KeyValuePair<string, string>>> pairs) =>
    [
        .. pairs.Select(p => (p.Value.Key, p.Value.Value))
            .Distinct()
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, p.Value)),
    ];

    private ImmutableArray<Principle> Principles(IReadOnlyList<FilePart> parts)
    {
        IEnumerable<Declared<Principle>> declared = parts.SelectMany(p => p.Principles).Select(p => new Declared<Principle>(p, p.Position));
        return Sorted(Once(declared, "原则", p => p.Name).ConvertAll(p => p.Value), p => p.Name);
    }

    /// <summary>Keeps the first of each key and reports the rest.</summary>
    private List<Declared<T>> Once<T>(IEnumerable<Declared<T>> things, string kind, Func<T, string> keyOf)
    {
        Dictionary<string, SourcePosition> seen = new(StringComparer.Ordinal);
        List<Declared<T>> kept = [];
        foreach (Declared<T> thing in things)
        {
            string key = keyOf(thing.Value);
            if (seen.TryAdd(key, thing.Position))
            {
                kept.Add(thing);
            }
            else
            {
                Diagnostics.Add(Messages.DuplicateDeclaration(kind, key, seen[key]).At(thing.Position));
            }
        }

        return kept;
    }
}
