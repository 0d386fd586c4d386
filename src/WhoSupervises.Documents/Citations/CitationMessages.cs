using WhoSupervises.Documents.Tree;
using WhoSupervises.Model.Documents;

namespace WhoSupervises.Documents.Citations;

/// <summary>All sentences of the citation check.</summary>
internal static class CitationMessages
{
    public const string TermHelp = "请改用原文的词，或在词后用〔〕写出原文用语，或把原文用语列为该事项的别名。";
    public const string OrganHelp = "请核对部门，或在部门后用〔〕写出原文的称呼；推定的部门请写「归属待考」。";
    public const string LiteralHelp = "请把〔〕里的字改成原文的用语，或删去〔〕。";
    public const string StageHelp = "原文没有写明的环节不要编；原文用别的词时，请把它列为该环节的别名。";
    public const string PartnerHelp = "请核对原文点名的部门，或把原文的称呼列为别名。";
    public const string PrincipleHelp = "请核对原文，或把原文的说法列为该原则的别名。";
    public const string QualifierHelp = "「限定」请写原文的字。";
    public const string CoverageHelp = "请补写；读过而不形式化的，写「未形式化」和理由；法律中不涉及监管的条，列入「未编」。";
    public const string CopiedHelp = "规则文件只写自己的话：词、名称、数字和日期可以照录，句子不可以。";

    public static string FileMissing(SourceDocument document) => $"「{document.Title}」的源文「{document.SourceFile}」不在手边，没有核对。";

    public static string HeadingMissing(SourceDocument document, OfficialText file) =>
        $"源文「{file.FileName}」里没有标题「{document.SourceHeading}」，只有{string.Join("、", file.Documents.Select(d => $"「{d.Title}」"))}。";

    public static string ClauseMissing(string file, ClausePath path) => $"源文「{file}」里没有{path}。";

    public static string ClauseHelp(OfficialDocument document, ClausePath path)
    {
        TextNode? article = document.Find(path.ArticlePath);
        TextNode[] items = article is null ? [] : [.. article.SelfAndDescendants().Where(n => n.Kind == NodeKind.Item)];
        if (article is not null)
        {
            return items.Length == 0 ? $"{path.ArticlePath}下没有项。" : $"{path.ArticlePath}下的项是{items[0].Label}至{items[^1].Label}。";
        }

        TextNode[] articles = [.. document.Articles];
        return articles.Length == 0 ? "源文里没有编号的条。" : $"源文从{articles[0].Label}到{articles[^1].Label}。";
    }

    public static string OrganMissing(ClausePath path, string organ) => $"{path}的标题和条文里都没有「{organ}」。";

    public static string OrganHeadingLost(ClausePath path, string organ) => $"{path}的标题在原文里已经佚失，「{organ}」无从核对。";

    public static string TermMissing(ClausePath path, string word) => $"{path}的原文里没有「{word}」。";

    public static string LiteralWrong(ClausePath path, string literal, string found) => $"{path}的原文里没有「{literal}」，写的是「{found}」。";

    public static string StageMissing(ClausePath path, string stage) => $"{path}的原文里没有环节「{stage}」。";

    public static string PartnerMissing(ClausePath path, string partner) => $"{path.ArticlePath}的原文里没有「{partner}」。";

    public static string PrincipleMissing(ClausePath path, string principle) => $"{path}的原文里没有原则「{principle}」。";

    public static string QualifierMissing(ClausePath path, string qualifier) => $"{path}的原文里没有限定「{qualifier}」。";

    public static string NotCovered(SourceDocument document, int count, string which) => $"「{document.Title}」有{count}处条、项在规则里没有着落：{which}。";

    public static string Copied(ClausePath? path, string words) => $"{(path is { } p ? p.ToString() : "文件说明")}有连续30字以上与原文相同，从「{words}」起。";

    public static string Displaced(SourceDocument document, int count) => $"「{document.Title}」的原文次序错乱，{count}个条款是在别的标题之下核对到的。";
}
