using System.Text.RegularExpressions;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>The fixed wordings of business scopes: headings, numbering, boilerplate, exclusions.</summary>
/// <remarks>These are marks of how scopes are written, not words of any business; businesses are in the vocabulary.</remarks>
internal static partial class ScopeMarks
{
    /// <summary>许可项目： 一般项目： 主营： …, anywhere in the text.</summary>
    [GeneratedRegex(@"[（(【\[]?\s*(?:(?:前置|后置)?(?:许可|审批|一般|其他|其它)(?:经营)?(?:项目|范围|事项)|(?:前置|后置)(?:许可|审批)|(?:本?(?:公司|企业|店|厂|社|合作社|单位)(?:的)?)?(?:经营|业务)范围(?:包括|如下)?|主营业务|主营项目|主营|主要经营|兼营业务|兼营项目|兼营|兼经营)\s*[）)】\]]?\s*(?:[是为]\s*)?[:：]|[（(【\[]\s*(?:前置|后置)?(?:许可|一般)(?:经营)?(?:项目|范围|事项)\s*[）)】\]]|(?<=^|[；;。，,\n\r])\s*(?:(?:许可|一般)经营项目[是为]?(?=\s)|主营业务|主营|兼营业务|兼营)(?!业|收入)", RegexOptions.CultureInvariant)]
    internal static partial Regex Heading();

    /// <summary>1、 （一） ① … at the beginning of a phrase.</summary>
    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十]{1,3}\s*[、.．，,：:]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]\s*[、.．]?|[一二三四五六七八九十]{1,3}\s*[、.．](?![一二三四五六七八九十]+\s*(?:、|类|级|次|手|等))|\d{1,2}\s*[、.．)）](?!\d)|[①-⒛㈠-㈩Ⅰ-Ⅻ]\s*[、.．]?)\s*", RegexOptions.CultureInvariant)]
    internal static partial Regex Numbering();

    /// <summary>A number inside a numbered scope begins a phrase: …批发2、…</summary>
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}）)、，,\s])(?=(?:\d{1,2}\s*[、.．](?!\d)|(?<![一二三四五六七八九十第、])[一二三四五六七八九十]{1,2}\s*[、.．](?![一二三四五六七八九十])|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⒛㈠-㈩Ⅰ-Ⅻ]))", RegexOptions.CultureInvariant)]
    internal static partial Regex InnerNumbering();

    /// <summary>Boilerplate wherever it stands.</summary>
    [GeneratedRegex(@"依法须经批准|依法需经批准|应(?:当)?经(?:审批|批准|许可)|未(?:获|经|取得|办理)(?:得|了)?[^，,、]{0,10}(?:审批|批准|许可)|获(?:得)?(?:审批|批准|许可)|(?:法律|法规)[^，,；;]{0,12}(?:禁止|限制|规定|另有)|筹建期|^(?:前置|后置)(?:许可|审批)|^(?:此处|此处为|以下|以下为|下)?(?:空白|为空|无正文)|^(?:此栏|本栏)?(?:无|暂无|没有|空)(?:许可|前置|后置|一般)?(?:经营)?(?:项目|事项|范围)?$|不得(?:开展|从事)(?:生产)?经营(?:活动)?$|^(?:详见|见|以).{0,12}(?:许可证|执照|批准文件|核定)|须经批准的项目|需经批准的项目|法律、?(?:行政)?法规|国务院决定|相关部门批准|有关部门批准|自主(?:选择|开展|依法)?经营|凭营业执照|为准$|方可(?:开展)?(?:经营|从事)|^涉及.{0,12}(?:许可|审批)|^(?:以上|上述)|^(?:筹建|限分支机构|仅限分支机构|分支机构经营)|^经营期限|产业政策|^未取得|^取得.{0,20}后", RegexOptions.CultureInvariant)]
    internal static partial Regex Boilerplate();

    /// <summary>A permit in brackets: boilerplate at the end of the scope, part of its phrase elsewhere.</summary>
    [GeneratedRegex(@"^(?:凭|按|持|以).{0,40}(?:证|执照|资质|批准|文件|许可)|有效期|许可证.{0,8}(?:有效|核定|范围)", RegexOptions.CultureInvariant)]
    internal static partial Regex Permit();

    /// <summary>What a scope takes out.</summary>
    [GeneratedRegex(@"^(?:其中|均|都)?(?:不含|不包括|不包含|不涉及|不涉|不得|不从事|不带|不准|不经营|不允许|不设|不可|不能|不提供|不(?:再)?(?:储存|存储|仓储|贮存|存放|零售|批发|销售|生产|加工|制造|运输|安装|维修|施工)|禁止|严禁|除(?!尘|雪|冰|草|锈|四害|虫|湿|甲醛|臭|味|渣|垢)|无(?:储存|仓储|存储|贮存|实物|店铺|自有))|(?:除外|除开|(?:不得|不准|不能|禁止|严禁)(?:经营|销售|从事|储存|生产))(?:的)?$", RegexOptions.CultureInvariant)]
    internal static partial Regex Exclusion();

    /// <summary>除烟花爆竹外的…, 不含危险化学品的…, in the middle of a phrase.</summary>
    [GeneratedRegex(@"除(?<what>[^；;，,]{2,40}?)(?:之|以)?外的?|不(?:含|包括)(?<what>[^；;，,]{2,30}?)的", RegexOptions.CultureInvariant)]
    internal static partial Regex InnerExclusion();

    /// <summary>不含 and 除外 around what is taken out.</summary>
    [GeneratedRegex(@"^(?:(?:以上|上述)[^不除禁严]{0,12})?(?:其中|均|都)?(?:不含有?|不包括|不包含|不涉及|不涉|(?:不得|不准|不能|不可|不允许|禁止|严禁)(?:从事|经营|含有|销售|生产)?|不从事|不带有?|不经营|不设|不提供|不(?:再)?(?=储存|存储|仓储|贮存|存放|零售|批发|销售|生产|加工|制造|运输|安装|维修|施工)|无(?=储存|仓储|存储|贮存)|除)|(?:的)?(?:除外|除开|(?:不得|不准|不能|禁止|严禁)(?:经营|销售|从事|储存|生产))(?:的)?$|(?:之|以)?外(?:的)?$", RegexOptions.CultureInvariant)]
    internal static partial Regex ExclusionWords();

    /// <summary>从事语言、艺术、体育等培训: the members of the list only say what kind of the last word is meant.</summary>
    [GeneratedRegex(@"^(?:从事|开展|提供|举办)(?<list>[^，,；;：:（(等]{1,60}、[^，,；;：:（(等]{1,30})等(?<head>[^，,；;：:、（(]{2,40})", RegexOptions.CultureInvariant)]
    internal static partial Regex Enumeration();

    /// <summary>A permit as a part of its own, outside brackets: …，凭许可证经营.</summary>
    [GeneratedRegex(@"^(?:凭|须凭|持).{0,30}(?:证|执照|资质|批准|文件|许可).{0,12}$", RegexOptions.CultureInvariant)]
    internal static partial Regex PermitPart();

    /// <summary>What all the phrases before it exclude: 以上均不含危险化学品.</summary>
    [GeneratedRegex(@"^(?:[（(]?\s*(?:以上|上述)[^，,；;。、不除]{0,14})?(?<what>(?:均|都|全部|一律)?(?:不含|不包括|不包含|不涉及|不得(?:经营|从事|储存|含有)|不经营|不(?=储存|存储|仓储|存放)|禁止(?:经营|储存)|除)[^；;。]{2,80}?)[）)]?$", RegexOptions.CultureInvariant)]
    internal static partial Regex CommonExclusion();

    /// <summary>Exclusions that name no thing: 国家限制的, 法律法规禁止的.</summary>
    [GeneratedRegex(@"法律|法规|国家|批准|审批|许可|专项|规定|营业执照|专控|专营|经营活动|开展", RegexOptions.CultureInvariant)]
    internal static partial Regex NamesNothing();

    /// <summary>Rows of asterisks and the like, which only fill space.</summary>
    [GeneratedRegex(@"[*＊]{2,}|[〓★●■◆_＿]+|[-－—=＝]{3,}|…{2,}", RegexOptions.CultureInvariant)]
    internal static partial Regex Filling();
}
