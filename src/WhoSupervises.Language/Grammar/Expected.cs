namespace WhoSupervises.Language.Grammar;

/// <summary>What a parser expected, as Sprache carries it; <see cref="GrammarFailure"/> turns it into a sentence.</summary>
internal static class Expected
{
    public const string Colon = "：";
    public const string Semicolon = "；";
    public const string Comma = "、";
    public const string Open = "（";
    public const string Close = "）";
    public const string Equal = "=";
    public const string LiteralOpen = "〔";
    public const string LiteralClose = "〕";
    public const string Literal = "〔文件原词〕";
    public const string Key = "词";
    public const string Item = "内容";
    public const string Name = "名称";
    public const string End = "行末";
    public const string Space = "空格";
}
