using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Citations;

/// <summary>Looks up the terms of provisions in their clauses and counts how they stand there.</summary>
internal sealed class ProvisionCheck(CitationVocabulary vocabulary, List<Diagnostic> diagnostics, string? wholeLaw = null)
{
    /// <summary>Terms that stand under their own name.</summary>
    public int Literal { get; private set; }

    /// <summary>Terms that stand under a declared other name.</summary>
    public List<AliasUse> Aliases { get; } = [];

    /// <summary>Terms that do not stand.</summary>
    public int Unverified { get; private set; }

    /// <summary>Checks one provision of the clause <paramref name="path"/>.</summary>
    /// <remarks>A procedure's name may be our own where the text has none; that is a warning. Definitions and reasons are in our own words.</remarks>
    public void Check(Provision provision, ClausePath path, ClauseScope scope)
    {
        foreach (Term term in ClauseLocator.Terms(provision))
        {
            CheckTerm(term, provision, path, IsCarvedOutElsewhere(provision, term) ? wholeLaw! : scope.Terms);
        }

        switch (provision)
        {
            case Duty duty:
                CheckDuty(duty, path, scope);
                break;
            case StatedPrinciple principle:
                CheckPrinciple(principle, path, scope);
                break;
            case Procedure procedure:
                CheckTerm(new Term(procedure.Name), provision, path, scope.Terms, Severity.Warning);
                CheckBody(procedure.Body, provision, path, scope);
                break;
            case ArbitrationClause arbitration:
                CheckBody(arbitration.Body, provision, path, scope);
                break;
            case RoutingClause routing:
                CheckBody(routing.Body, provision, path, scope);
                break;
        }
    }

    /// <summary>A statute may take out in its last articles what an early one gives (特种设备安全法 第五条、第一百条).</summary>
    private bool IsCarvedOutElsewhere(Provision provision, Term term) => wholeLaw is not null && provision is Duty duty && duty.Exclusions.Contains(term);

    private void CheckTerm(Term term, Provision provision, ClausePath path, string text, Severity severity = Severity.Error)
    {
        if (term.Literal is { } literal && NormalText.Holds(text, literal))
        {
            Aliases.Add(new AliasUse(path, term.Subject, literal, InRule: true));
            return;
        }

        string? found = vocabulary.Subject(term.Subject).FirstOrDefault(n => NormalText.Holds(text, n));
        if (found is null)
        {
            // A procedure may bear a name of our own: that is a warning, not an unverified term.
            Unverified += severity == Severity.Error ? 1 : 0;
            Report(CitationCodes.TermMissing, severity, provision, CitationMessages.TermMissing(path, term.Wording), CitationMessages.TermHelp);
            return;
        }

        if (found == term.Subject)
        {
            Literal++;
        }
        else
        {
            Aliases.Add(new AliasUse(path, term.Subject, found, InRule: false));
        }

        if (term.Literal is { } wrong)
        {
            Report(CitationCodes.LiteralWrong, Severity.Warning, provision, CitationMessages.LiteralWrong(path, wrong, found), CitationMessages.LiteralHelp);
        }
    }

    private void CheckDuty(Duty duty, ClausePath path, ClauseScope scope)
    {
        foreach (string stage in duty.Stages.Where(s => !vocabulary.Stage(s).Any(n => NormalText.Holds(scope.Terms, n))))
        {
            Report(CitationCodes.StageMissing, Severity.Error, duty, CitationMessages.StageMissing(path, stage), CitationMessages.StageHelp);
        }

        foreach (string partner in duty.Partners)
        {
            CheckBody(partner, duty, path, scope);
        }

        if (duty.Qualifier is { } qualifier && !NormalText.Holds(scope.Article, qualifier) && !NormalText.Holds(scope.Terms, qualifier))
        {
            Report(CitationCodes.QualifierMissing, Severity.Warning, duty, CitationMessages.QualifierMissing(path, qualifier), CitationMessages.QualifierHelp);
        }
    }

    private void CheckPrinciple(StatedPrinciple principle, ClausePath path, ClauseScope scope)
    {
        string letters = NormalText.Letters(scope.Terms);
        if (!vocabulary.Principle(principle.Name).Any(n => letters.Contains(NormalText.Letters(n), StringComparison.Ordinal)))
        {
            Report(CitationCodes.PrincipleMissing, Severity.Error, principle, CitationMessages.PrincipleMissing(path, principle.Name), CitationMessages.PrincipleHelp);
        }
    }

    private void CheckBody(string? body, Provision provision, ClausePath path, ClauseScope scope)
    {
        if (body is not null && !vocabulary.Organ(body).Any(n => NormalText.Holds(scope.Article, n) || NormalText.Holds(scope.Terms, n)))
        {
            Report(CitationCodes.PartnerMissing, Severity.Warning, provision, CitationMessages.PartnerMissing(path, body), CitationMessages.PartnerHelp);
        }
    }

    private void Report(string code, Severity severity, Provision provision, string message, string help) =>
        diagnostics.Add(new Diagnostic(code, severity, provision.Position, message, help));
}
