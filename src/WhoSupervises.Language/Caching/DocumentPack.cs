using WhoSupervises.Model.Documents;

namespace WhoSupervises.Language.Caching;

/// <summary>Packs documents and their clauses.</summary>
internal static class DocumentPack
{
    public static void Write(PackWriter w, SourceDocument document)
    {
        w.Text(document.Id);
        w.Text(document.Title);
        w.Text(document.Region);
        w.Number((int)document.Kind);
        w.Number((int)document.Standing);
        w.Text(document.Number);
        w.Text(document.Issuer);
        w.Date(document.Promulgated);
        w.Date(document.Effective);
        w.Date(document.Repealed);
        w.Date(document.NotBefore);
        w.Text(document.NotBeforeReason);
        w.Date(document.Version);
        w.Date(document.CheckedUntil);
        w.Text(document.SupersededBy);
        w.Date(document.SupersededFrom);
        w.Text(document.SourceFile);
        w.Text(document.SourceHeading);
        w.Texts(document.KnownNotLoaded);
        w.Texts(document.Remarks);
        w.Texts(document.LeftOut);
        w.List(document.Clauses, clause =>
        {
            w.Clause(clause.Path);
            w.Organ(clause.Organ);
            w.Place(clause.Position);
            w.List(clause.Provisions, provision => ProvisionPack.Write(w, provision));
        });
    }

    public static SourceDocument Read(PackReader r)
    {
        SourceDocument document = new()
        {
            Id = r.Text(),
            Title = r.Text(),
            Region = r.Text(),
            Kind = (DocumentKind)r.Number(),
            Standing = (Standing)r.Number(),
            Number = r.OptionalText(),
            Issuer = r.OptionalText(),
            Promulgated = r.OptionalDate(),
            Effective = r.OptionalDate(),
            Repealed = r.OptionalDate(),
            NotBefore = r.OptionalDate(),
            NotBeforeReason = r.OptionalText(),
            Version = r.OptionalDate(),
            CheckedUntil = r.OptionalDate(),
            SupersededBy = r.OptionalText(),
            SupersededFrom = r.OptionalDate(),
            SourceFile = r.OptionalText(),
            SourceHeading = r.OptionalText(),
            KnownNotLoaded = r.Texts(),
            Remarks = r.Texts(),
            LeftOut = r.Texts(),
        };
        return document with { Clauses = r.List(() => Clause(r, document.Id)) };
    }

    private static RuleClause Clause(PackReader r, string document)
    {
        ClausePath path = r.Clause();
        ClauseReference reference = new(document, path);
        Model.Duties.OrganReference? organ = r.OptionalOrgan();
        Model.Diagnostics.SourcePosition position = r.Place();
        return new(path, organ, r.List(() => ProvisionPack.Read(r, reference)), position);
    }
}
