using System.Text.RegularExpressions;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>The fixed wordings of business scopes: headings, numbering, boilerplate, exclusions.</summary>
/// <remarks>These are marks of how scopes are written, not words of any business; businesses are in the vocabulary.</remarks>
internal static partial class ScopeMarks
{
    /// <summary>许可项目： 一般项目： 主营： …, anywhere in the text.</summary>
    [GeneratedRegex(@"(?:前置|后置)?(?:许可|一般|其他|其它)(?:经营)?(?:项目|范围|事项)\s*[:：]|(?:经营范围|主营业务|主营项目|主营|主要经营|兼营业务|兼营项目|兼营|兼经营)\s*[:：]", RegexOptions.CultureInvariant)]
    internal static partial Regex Heading();

    /// <summary>1、 （一） ① … at the beginning of a phrase.</summary>
    [GeneratedRegex(@"^\s*(?:[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]\s*[、.．]?|[一二三四五六七八九十]{1,3}\s*[、.．]|\d{1,2}\s*[、.．)）](?!\d)|[①-⑳])\s*", RegexOptions.CultureInvariant)]
    internal static partial Regex Numbering();

    /// <summary>A number inside a numbered scope begins a phrase: …批发2、…</summary>
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}）)、，,\s])(?=(?:\d{1,2}\s*[、.．](?!\d)|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⑳]))", RegexOptions.CultureInvariant)]
    internal static partial Regex InnerNumbering();

    /// <summary>Boilerplate wherever it stands.</summary>
    [GeneratedRegex(@"依法须经批准|依法需经批准|须经批准的项目|需经批准的项目|法律、?(?:行政)?法规|国务院决定|相关部门批准|有关部门批准|自主(?:选择|开展|依法)?经营|凭营业执照|为准$|方可(?:开展)?(?:经营|从事)|^涉及.{0,12}(?:许可|审批)|^(?:以上|上述)|^(?:筹建|限分支机构|仅限分支机构|分支机构经营)|^经营期限|产业政策|^未取得|^取得.{0,20}后", RegexOptions.CultureInvariant)]
    internal static partial Regex Boilerplate();

    /// <summary>A permit in brackets: boilerplate at the end of the scope, part of its phrase elsewhere.</summary>
    [GeneratedRegex(@"^(?:凭|按|持|以).{0,40}(?:证|执照|资质|批准|文件|许可)|有效期|许可证.{0,8}(?:有效|核定|范围)", RegexOptions.CultureInvariant)]
    internal static partial Regex Permit();

    /// <summary>What a scope takes out.</summary>
    [GeneratedRegex(@"^(?:其中)?(?:不含|不包括|不包含|不涉及|不涉|不得|不从事|不带|不准|不经营|不允许|不设|禁止|严禁|除(?!尘|雪|冰|草|锈|四害|虫|湿|甲醛|臭|味|渣|垢)|无(?:储存|仓储|存储|实物|店铺|自有))|(?:除外|除开)(?:的)?$", RegexOptions.CultureInvariant)]
    internal static partial Regex Exclusion();

    /// <summary>除烟花爆竹外的…, 不含危险化学品的…, in the middle of a phrase.</summary>
    [GeneratedRegex(@"除(?<what>[^；;，,]{2,40}?)(?:之|以)?外的?|不(?:含|包括)(?<what>[^；;，,]{2,30}?)的", RegexOptions.CultureInvariant)]
    internal static partial Regex InnerExclusion();

    /// <summary>不含 and 除外 around what is taken out.</summary>
    [GeneratedRegex(@"^(?:其中)?(?:不含|不包括|不包含|不涉及|不涉|不得(?:从事|经营|含有)?|不从事|不带|不准|不经营|不允许|不设|禁止|严禁|除)|(?:的)?(?:除外|除开)(?:的)?$|(?:之|以)?外$", RegexOptions.CultureInvariant)]
    internal static partial Regex ExclusionWords();
}
