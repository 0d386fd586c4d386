using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>The words in which a clause's terms and departments are looked up, in normal form.</summary>
/// <param name="Terms">The clause with the sentences that lead up to it (of its 款 and article).</param>
/// <param name="Organs">Where its department may stand: in laws the whole article, else heading and clause.</param>
/// <param name="Article">The whole article.</param>
internal sealed record ClauseScope(string Terms, string Organs, string Article)
{
    /// <summary>The scope of a clause found at <paramref name="node"/>.</summary>
    public static ClauseScope Of(OfficialText file, OfficialDocument document, TextNode node, ClausePath path, DocumentKind kind)
    {
        TextNode article = document.ArticleOf(node);
        string leads = string.Concat(article.SelfAndDescendants()
            .Where(n => n != node && n.Span.Offset <= node.Span.Offset && node.Span.End <= n.Span.End)
            .Select(n => file.LeadOf(n)));
        string whole = NormalText.Of(file.WordingOf(article));
        string terms = NormalText.Of(document.IsScrambled ? ClauseLocator.Quote(file, node) : leads + ClauseLocator.Quote(file, node));
        bool law = kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.LocalRegulation or DocumentKind.Rule;
        string headings = document.IsScrambled
            ? string.Concat(document.Articles.Where(a => a.Number == path.Article).Select(file.LeadOf))
            : leads;
        return new ClauseScope(terms, law ? whole : NormalText.Of(headings) + terms, whole);
    }
}
