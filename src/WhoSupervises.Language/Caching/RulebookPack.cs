using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Caching;

/// <summary>Packs a whole result: the rulebook with its warnings and notes.</summary>
internal static class RulebookPack
{
    public static void Write(PackWriter w, RulebookLoadResult result)
    {
        w.Text(result.Fingerprint);
        w.Number(result.FileCount);
        w.List(result.Diagnostics, d =>
        {
            w.Text(d.Code);
            w.Number((int)d.Severity);
            w.Place(d.Position);
            w.Text(d.Message);
            w.Text(d.Help);
        });
        Write(w, result.Rulebook!);
    }

    public static RulebookLoadResult Read(PackReader r)
    {
        string fingerprint = r.Text();
        int files = r.Number();
        System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics =
            r.List(() => new Diagnostic(r.Text(), (Severity)r.Number(), r.Place(), r.Text(), r.OptionalText()));
        return new(Rulebook(r, fingerprint), diagnostics, fingerprint, files);
    }

    private static void Write(PackWriter w, Rulebook b)
    {
        w.List(b.Documents, x => DocumentPack.Write(w, x));
        w.List(b.Subjects, x => VocabularyPack.Write(w, x));
        w.List(b.Stages, x => VocabularyPack.Write(w, x));
        w.List(b.Organs, x => VocabularyPack.Write(w, x));
        w.List(b.Functions, x => VocabularyPack.Write(w, x));
        w.List(b.Successions, x => VocabularyPack.Write(w, x));
        w.List(b.Principles, x => VocabularyPack.Write(w, x));
        w.List(b.Rulings, x => VocabularyPack.Write(w, x));
        w.List(b.Regions, x => VocabularyPack.Write(w, x));
        w.Pairs(b.RegionAliases);
        w.List(b.Industries, x => VocabularyPack.Write(w, x));
        w.List(b.Cases, x => VocabularyPack.Write(w, x));
        w.List(b.Goods, x => VocabularyPack.Write(w, x));
        w.Pairs(b.Suffixes);
        w.Texts(b.EmptyWords);
    }

    private static Rulebook Rulebook(PackReader r, string fingerprint) => new()
    {
        Fingerprint = fingerprint,
        Documents = r.List(() => DocumentPack.Read(r)),
        Subjects = r.List(() => VocabularyPack.Subject(r)),
        Stages = r.List(() => VocabularyPack.Stage(r)),
        Organs = r.List(() => VocabularyPack.Organ(r)),
        Functions = r.List(() => VocabularyPack.Function(r)),
        Successions = r.List(() => VocabularyPack.Succession(r)),
        Principles = r.List(() => VocabularyPack.Principle(r)),
        Rulings = r.List(() => VocabularyPack.Ruling(r)),
        Regions = r.List(() => VocabularyPack.Region(r)),
        RegionAliases = r.Pairs(),
        Industries = r.List(() => VocabularyPack.Industry(r)),
        Cases = r.List(() => VocabularyPack.Case(r)),
        Goods = r.List(() => VocabularyPack.Good(r)),
        Suffixes = r.Pairs(),
        EmptyWords = r.Texts(),
    };
}
