using System.Text.RegularExpressions;
using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Citations;

/// <summary>The rulebook holds no sentences of the official texts: no run of 30 characters may be the same.</summary>
internal static partial class CopyCheck
{
    private const int Run30 = 30;
    private const int Shown = 12;

    /// <summary>Checks everything the document says in its own words. Titles in 《》 are names and may be long.</summary>
    public static void Run(SourceDocument document, OfficialText file, List<Diagnostic> diagnostics)
    {
        string text = NormalText.Of(file.Text);
        SourcePosition start = document.Clauses is [var first, ..] ? first.Position with { Line = 1, Column = 1 } : default;
        foreach (string words in document.Remarks.Concat(document.LeftOut).Append(document.NotBeforeReason ?? ""))
        {
            Check(words, null, start);
        }

        foreach (RuleClause clause in document.Clauses)
        {
            foreach (Provision provision in clause.Provisions)
            {
                foreach (string words in OwnWords(provision))
                {
                    Check(words, clause.Path, provision.Position);
                }
            }
        }

        void Check(string words, ClausePath? path, SourcePosition position)
        {
            string own = NormalText.Of(Titles().Replace(words, "《》"));
            for (int i = 0; i + Run30 <= own.Length; i++)
            {
                if (text.Contains(own.Substring(i, Run30), StringComparison.Ordinal))
                {
                    diagnostics.Add(new Diagnostic(CitationCodes.Copied, Severity.Error, position, CitationMessages.Copied(path, own.Substring(i, Shown)), CitationMessages.CopiedHelp));
                    return;
                }
            }
        }
    }

    private static IEnumerable<string> OwnWords(Provision provision) => (provision switch
    {
        Duty duty => ClauseLocator.Terms(duty).Select(t => t.Literal).Append(duty.Condition).Append(duty.Qualifier),
        Definition definition => [definition.Meaning],
        Procedure procedure => [procedure.Trigger, procedure.Deadline],
        ResidualClause residual => [residual.Says],
        ArbitrationClause arbitration => [arbitration.Says],
        CommonDuty common => [common.Says],
        Unformalised unformalised => [unformalised.Reason],
        Flaw flaw => [flaw.Says],
        _ => Enumerable.Empty<string?>(),
    }).OfType<string>();

    [GeneratedRegex("《[^》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();
}
