using System.Collections.Immutable;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Citations;

/// <summary>Checks one document of the rulebook against its official text.</summary>
internal sealed class DocumentCitationCheck
{
    private const int MaxListed = 12;

    private readonly SourceDocument document;
    private readonly OpenedDocument opened;
    private readonly CitationVocabulary vocabulary;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<(RuleClause Clause, TextNode Node)> located = [];
    private readonly List<ClausePath> displaced = [];
    private readonly HashSet<(ClausePath Article, string Organ)> organsReported = [];
    private int ownersInferred;

    public DocumentCitationCheck(SourceDocument document, OpenedDocument opened, CitationVocabulary vocabulary)
    {
        this.document = document;
        this.opened = opened;
        this.vocabulary = vocabulary;
    }

    /// <summary>What was found; complete after <see cref="Run"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Runs the check.</summary>
    public DocumentCitations Run()
    {
        DocumentCitations result = new() { Id = document.Id, Title = document.Title, SourceFile = document.SourceFile, State = opened.State };
        if (opened is not { File: { } file, Document: { } text })
        {
            ReportSource();
            return result;
        }

        bool law = document.Kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation or DocumentKind.Rule;
        ProvisionCheck provisions = new(vocabulary, diagnostics, law ? NormalText.Of(string.Concat(text.Articles.Select(file.WordingOf))) : null);
        foreach (RuleClause clause in document.Clauses)
        {
            Check(clause, file, text, provisions);
        }

        CopyCheck.Run(document, file, diagnostics);
        Coverage coverage = CoverageCheck.Run(document, file, text, located);
        ReportCoverage(coverage);
        ReportDisplaced();
        return result with
        {
            Scrambled = text.IsScrambled,
            Coverage = coverage,
            TermsLiteral = provisions.Literal,
            TermsByAlias = [.. provisions.Aliases],
            TermsUnverified = provisions.Unverified,
            Displaced = [.. displaced],
            OwnersInferred = ownersInferred,
        };
    }

    private SourcePosition Start => document.Clauses is [var first, ..] ? first.Position with { Line = 1, Column = 1 } : default;

    private void ReportSource()
    {
        if (opened.Problem is { } problem)
        {
            bool missing = opened.State == SourceState.FileMissing;
            diagnostics.Add(new Diagnostic(
                missing ? CitationCodes.SourceMissing : CitationCodes.SourceUnreadable, missing ? Severity.Note : Severity.Error, Start, problem));
        }
    }

    private void Check(RuleClause clause, OfficialText file, OfficialDocument text, ProvisionCheck provisions)
    {
        LocatedClause? found = ClauseLocator.Locate(file, text, clause.Path, WordsOf(clause));
        bool inferred = clause.Provisions.OfType<Duty>().Any(d => d.OwnerInferred);
        ownersInferred += inferred ? 1 : 0;
        if (found is null)
        {
            bool lost = text.IsScrambled && clause.Path.Item == 0 && (inferred || !clause.Provisions.OfType<Duty>().Any());
            if (!lost)
            {
                diagnostics.Add(new Diagnostic(
                    CitationCodes.ClauseMissing, Severity.Error, clause.Position, CitationMessages.ClauseMissing(file.FileName, clause.Path), CitationMessages.ClauseHelp(text, clause.Path)));
            }

            return;
        }

        located.Add((clause, found.Node));
        if (found.Displaced)
        {
            displaced.Add(clause.Path);
        }

        ClauseScope scope = ClauseScope.Of(file, text, found.Node, clause.Path, document.Kind);
        CheckOrgans(clause, text, scope);
        foreach (Provision provision in clause.Provisions)
        {
            provisions.Check(provision, clause.Path, scope);
        }
    }

    private ImmutableArray<string> WordsOf(RuleClause clause) =>
        [.. clause.Provisions.SelectMany(ClauseLocator.Terms)
            .Select(t => string.Join('|', vocabulary.Subject(t.Subject).Prepend(t.Wording))).Distinct(StringComparer.Ordinal)];

    private void CheckOrgans(RuleClause clause, OfficialDocument text, ClauseScope scope)
    {
        IEnumerable<(OrganReference Organ, SourcePosition Position)> organs = clause.Provisions.OfType<Duty>().Where(d => !d.OwnerInferred).Select(d => (d.Organ, d.Position));
        bool lostHeading = text.IsScrambled && !clause.Provisions.OfType<Duty>().Any();
        if (clause.Organ is { } headed && !lostHeading && !clause.Provisions.OfType<Duty>().Any(d => d.OwnerInferred))
        {
            organs = organs.Prepend((headed, clause.Position));
        }

        foreach ((OrganReference organ, SourcePosition position) in organs)
        {
            bool stands = vocabulary.Organ(organ.Name).Prepend(organ.Wording).Any(n => NormalText.Holds(scope.Organs, n));
            if (!stands && organsReported.Add((clause.Path.ArticlePath, organ.Wording)))
            {
                bool lost = text.IsScrambled && !text.Articles.Any(a => a.Number == clause.Path.Article);
                string message = lost ? CitationMessages.OrganHeadingLost(clause.Path, organ.Wording) : CitationMessages.OrganMissing(clause.Path, organ.Wording);
                diagnostics.Add(new Diagnostic(CitationCodes.OrganMissing, Severity.Error, position, message, CitationMessages.OrganHelp));
            }
        }
    }

    private void ReportCoverage(Coverage coverage)
    {
        if (coverage.Missing.Length > 0 && document.Kind != DocumentKind.Record)
        {
            string which = string.Join("、", coverage.Missing.Take(MaxListed)) + (coverage.Missing.Length > MaxListed ? "等" : "");
            diagnostics.Add(new Diagnostic(
                CitationCodes.NotCovered, Severity.Warning, Start, CitationMessages.NotCovered(document, coverage.Missing.Length, which), CitationMessages.CoverageHelp));
        }
    }

    private void ReportDisplaced()
    {
        if (displaced.Count > 0)
        {
            diagnostics.Add(new Diagnostic(CitationCodes.Displaced, Severity.Note, Start, CitationMessages.Displaced(document, displaced.Count)));
        }
    }
}
