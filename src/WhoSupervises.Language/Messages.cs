using System.Globalization;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language;

/// <summary>Every sentence this project says, with its stable code. Domain words only; the user's text stands in 「」; help is apart.</summary>
/// <remarks>WS10xx files and lines, WS11xx what a line must hold, WS12xx names that do not exist, WS20xx lints. Each code has a page in docs/lint.</remarks>
internal static class Messages
{
    // Files
    public static Finding NotUtf8(int offset) =>
        Error("WS1001", Say($"文件不是 UTF-8 编码，第 {offset} 个字节起读不出文字。"), "请用编辑器把它另存为 UTF-8 再试。");

    public static Finding FolderMissing(string folder) =>
        Error("WS1002", $"找不到规则目录「{folder}」。", "请核对目录是否写对。");

    public static Finding FolderEmpty(string folder) =>
        Error("WS1003", $"目录「{folder}」里没有规则文件。", "规则文件以 .rules、.vocab、.principle、.rulings、.cases 结尾。");

    public static Finding Unreadable(string reason) =>
        Error("WS1004", $"文件读不出来：{reason}。", "请检查文件是否还在、有没有读取权限。");

    public static Finding UnknownFileType(string name, string? nearest) =>
        Warning("WS1005", $"不认识文件「{name}」的类型，没有读它。", nearest is null ? "规则文件以 .rules、.vocab、.principle、.rulings、.cases 结尾。" : $"是不是「{nearest}」？");

    // Lines
    public static Finding UnknownLine(string text) =>
        Error("WS1010", $"读不懂这一行「{Short(text)}」：一行应以「#」「##」「-」或「//」开头。", "职责等内容前面加「- 」，注释前面加「// 」。");

    public static Finding UnknownHeading(string word, IReadOnlyList<string> known, string? nearest) =>
        Error("WS1011", $"不认识标题「{Short(word)}」。", Near(nearest, known));

    public static Finding EntryWithoutHeading() =>
        Error("WS1012", "这一行前面没有标题，不知道它属于哪里。", "请先写「# 」开头的标题。");

    public static Finding HeadingWithoutName(string word) =>
        Error("WS1013", $"标题「{word}」后面没有名称。", $"请写成「# {word}：名称」。");

    public static Finding SubHeadingNotAllowed(string text, string under) =>
        Error("WS1014", $"「{under}」下面不能有小标题「{Short(text)}」。");

    public static Finding MissingColon(string word, string? nearest) =>
        Error("WS1015", $"「{Short(word)}」后面缺少冒号「：」。", nearest is null ? null : $"是不是「{nearest}：…」？");

    public static Finding UnknownLead(string word, string place, IReadOnlyList<string> known, string? nearest) =>
        Error("WS1016", $"{place}里没有「{Short(word)}」这种行。", Near(nearest, known));

    public static Finding UnknownKey(string word, string lead, IReadOnlyList<string> known, string? nearest) =>
        Error("WS1017", $"「{lead}」这一行没有「{Short(word)}」这一项。", known.Count == 0 ? "这种行后面不带别的项。" : Near(nearest, known));

    public static Finding Empty(string word) =>
        Error("WS1018", $"「{word}」后面没有内容。");

    public static Finding EmptyItem(string found) =>
        Error("WS1019", $"这里缺少一项内容，却是{found}。", "请补上内容，或删去多余的分隔号。");

    public static Finding Unclosed(string open, string close) =>
        Error("WS1020", $"左括号「{open}」没有配上右括号「{close}」。");

    public static Finding Unexpected(string found) =>
        Error("WS1021", $"这里不应有{found}。", "各项之间用「、」分开，各键之间用「；」分开。");

    public static Finding MarkInName(string found) =>
        Error("WS1022", $"名称里不能有括号、顿号、逗号、冒号、分号，却是{found}。", "文件原词写在〔〕里；另一个键前面用「；」。");

    public static Finding Repeated(string key, int firstLine) =>
        Error("WS1023", Say($"「{key}」写了两次，第一次在第 {firstLine} 行。"), "请只留一个。");

    public static Finding Missing(string what, string key, string example) =>
        Error("WS1024", $"{what}缺少「{key}」。", $"请加上「{example}」。");

    // Values
    public static Finding BadDate(string found) =>
        Error("WS1101", $"「{Short(found)}」不是日期。", "日期写成「2024-05-28」；原文没有写明的，写「未载明」。");

    public static Finding NotOneOf(string found, string key, IReadOnlyList<string> known, string? nearest) =>
        Error("WS1102", $"「{Short(found)}」不能作「{key}」。", Near(nearest, known));

    public static Finding BadNumber(string found, string key, int min, int max) =>
        Error("WS1103", Say($"「{Short(found)}」不能作「{key}」：应是 {min} 到 {max} 的整数。"));

    public static Finding BadClause(string found) =>
        Error("WS1104", $"「{Short(found)}」不是条款号。", "条款号写成「第三十条（八）」「十二、（四）」「第六条第二款（三）」。");

    public static Finding BadRange(string found) =>
        Error("WS1105", $"「{Short(found)}」不能展开：「至」的前后应是同一层的条款，后面的应大于前面的。", "例如「第七条至第十一条」「第五条（一）至（四）」。");

    public static Finding SeveralClauses(string lead) =>
        Error("WS1106", $"一个标题写了几条，下面就只能是「未形式化」，不能有「{lead}」。", "请把这些条款分开写。");

    public static Finding NoOrgan(string lead) =>
        Error("WS1107", $"不知道「{lead}」由哪个部门承担：这一条前面没有「部门」或「职能」。", "请在条的标题下写「- 部门：…」。");

    public static Finding PairExpected(string found) =>
        Error("WS1108", $"「{Short(found)}」应写成「名称=内容」。");

    public static Finding BadId(string found, string key) =>
        Error("WS1109", $"「{Short(found)}」不能作「{key}」：只能用英文小写字母、数字和「-」。");

    public static Finding ArrowExpected(string found) =>
        Error("WS1110", $"沿革「{Short(found)}」应写明从哪一职能到哪一职能。", "请写成「# 沿革：安全生产监督管理 → 应急管理」。");

    public static Finding PeriodExpected(string found) =>
        Error("WS1111", $"「{Short(found)}」不是起止日期。", "请写成「2018-10-01 至 今」。");

    public static Finding ImpliedKind(string found) =>
        Error("WS1112", $"「{Short(found)}」应以「环节/」或「场所/」开头。", "请写成「含 环节/经营」。");

    public static Finding UnknownSubjectKey(string found, IReadOnlyList<string> known, string? glued, string? nearest) =>
        Error("WS1113", $"事项没有「{Short(found)}」这一项。", glued is not null ? $"「{glued}」后面要空一格。" : Near(nearest, known));

    public static Finding BadCode(string found) =>
        Error("WS1114", $"「{Short(found)}」不是行业代码。", "行业代码是一个大写字母，或两到四位数字。");

    public static Finding BadRegionCode(string found) =>
        Error("WS1115", $"「{Short(found)}」不是地区代码。", "地区代码是六位数字，如「150623」；自行登记的地区在后面加「-」和英文小写字母。");

    public static Finding UnknownCondition(string found, string? nearest) =>
        Error("WS1120", $"没有「{Short(found)}」这种条件。", nearest is null ? "可用的条件见 docs/principles.md。" : $"是不是「{nearest}」？");

    public static Finding ConditionBeyond(string word, string over) =>
        Error("WS1121", $"这条规则只对「{over}」，却说到了「{word}」。", "请改「对」这一行，或改用别的条件。");

    public static Finding UnknownPlaceholder(string found, string? nearest) =>
        Error("WS1122", $"理由里的「{Short(found)}」不知道填什么。", nearest is null ? "可以填的有：{甲.部门}、{甲.条款}、{甲.事项}、{乙.部门}、{事项}、{地区} 等。" : $"是不是「{nearest}」？");

    public static Finding UnclosedPlaceholder() =>
        Error("WS1123", "理由里的「{」没有配上「}」。");

    public static Finding CsvHeader(string column, IReadOnlyList<string> expected) =>
        Error("WS1130", $"表头缺少「{column}」一列。", $"表头应有：{string.Join("、", expected)}。");

    public static Finding CsvRow(int found, int expected) =>
        Error("WS1131", Say($"这一行有 {found} 列，表头有 {expected} 列。"), "内容里有逗号的，请用双引号括起来。");

    // Names
    public static Finding UnknownSubject(string name, string? nearest) =>
        Error("WS1201", $"词表里没有事项「{name}」。", NearName(nearest, "请在 vocabulary/subjects 里登记它，或改用已登记的名称。"));

    public static Finding AmbiguousSubject(string name, IReadOnlyList<string> owners) =>
        Error("WS1202", $"「{name}」是几个事项共有的别名：{List(owners)}。", "请写明是其中哪一个。");

    public static Finding UnknownStage(string name, string? nearest) =>
        Error("WS1203", $"词表里没有环节「{name}」。", NearName(nearest, "请在 vocabulary/stages.vocab 里登记它。"));

    public static Finding UnknownPrinciple(string name, string? nearest) =>
        Error("WS1204", $"没有登记原则「{name}」。", NearName(nearest, "请在 principles 里登记它。"));

    public static Finding UnknownOrgan(string name, string region, string? nearest) =>
        Error("WS1205", $"地区 {region} 及其上级没有登记部门「{name}」。", NearName(nearest, "请在 vocabulary/organs 里登记它。"));

    public static Finding UnknownFunction(string name, string? nearest) =>
        Error("WS1206", $"没有登记职能「{name}」。", NearName(nearest, "请在 vocabulary/organs 里登记它。"));

    public static Finding UnknownRegion(string code, string? nearest) =>
        Error("WS1207", $"地区表里没有「{code}」。", NearName(nearest, "请在 catalogue 里登记它。"));

    public static Finding UnknownPartner(string name, string? nearest) =>
        Error("WS1208", $"没有登记名为「{name}」的部门或职能。", NearName(nearest, "请在 vocabulary/organs 里登记它。"));

    public static Finding UnknownIndustry(string code) =>
        Error("WS1209", $"行业目录里没有上级行业「{code}」。");

    public static Finding Cycle(string kind, IReadOnlyList<string> path) =>
        Error("WS1210", $"{kind}的上下位关系绕成了圈：{string.Join(" 是 ", path)}。", "请去掉其中一条「是」。");

    public static Finding DuplicateDocument(string id, SourcePosition first) =>
        Error("WS1211", Say($"代号「{id}」已用于 {first.File} 第 {first.Line} 行的文件。"), "每份文件的代号只能用一次。");

    public static Finding DuplicateClause(string clause, int firstLine, string twin) =>
        Error("WS1212", Say($"条款「{clause}」在本文件第 {firstLine} 行已写过。"), $"原文编号相同的两条，后一条写成「{clause}〔{twin}〕」。");

    public static Finding DuplicateDeclaration(string kind, string name, SourcePosition first) =>
        Error("WS1213", Say($"{kind}「{name}」已在 {first.File} 第 {first.Line} 行登记。"), "请只留一处。");

    public static Finding Contradiction(string kind, string name, string key, string one, string other, SourcePosition first) =>
        Error("WS1214", Say($"{kind}「{name}」的「{key}」前后不一：这里是「{other}」，{first.File} 第 {first.Line} 行是「{one}」。"), "请改成一致。");

    // Lints
    public static Finding SharedAlias(string alias, IReadOnlyList<string> owners) =>
        Warning("WS2001", $"别名「{alias}」同属几个事项：{List(owners)}，问到它时要请人选择。", "不需要人来选择的，只留给其中一个。");

    public static Finding AliasIsName(string alias, string owner) =>
        Warning("WS2002", $"「{owner}」的别名「{alias}」本身是另一事项的名称，这个别名不起作用。", "请去掉这个别名，或改登记上下位关系。");

    public static Finding UnusedSubject(string name) =>
        Note("WS2003", $"事项「{name}」没有职责用到，也没有和别的事项相连。", "请登记它的上位事项（是、属、在、涉），或去掉它。");

    public static Finding ClauseOrder(string clause, string before) =>
        Warning("WS2004", $"条款「{clause}」排在「{before}」后面，与文件次序不合。", "请按文件原来的次序排列。");

    public static Finding EmptyClause(string clause) =>
        Warning("WS2005", $"条款「{clause}」下面什么也没有写。", "不能形式化的，请写「- 未形式化：理由」。");

    public static Finding UndatedDocument(string title) =>
        Warning("WS2006", $"《{title}》没有发布和施行日期，也没有写「不早于」。", "请写「- 不早于：日期；因：…」，取所点名的最新部门设立之日。");

    public static Finding NotBeforeOnDated(string title) =>
        Warning("WS2007", $"《{title}》有施行日期，「不早于」不起作用。", "请去掉「不早于」。");

    public static Finding DutyInRecord(string title) =>
        Warning("WS2008", $"《{title}》的类型是资料，资料里的职责不作依据。", "请去掉这条职责，或改正文件的类型。");

    public static Finding UnknownFact(string name, IReadOnlyList<string> known, string? nearest) =>
        Warning("WS2009", $"没有原则用到事实「{name}」，它不影响结论。", Near(nearest, known));

    public static Finding RepeatedDuty(string subject, string verb, int firstLine) =>
        Warning("WS2010", Say($"同一条款里「{verb}」「{subject}」写了两次，第一次在第 {firstLine} 行。"), "请只留一次。");

    public static Finding ExcludesItself(string subject) =>
        Warning("WS2011", $"这条职责既管「{subject}」又把它除外。", "请去掉其中之一。");

    public static Finding SelfAlias(string name) =>
        Warning("WS2012", $"「{name}」的别名里有它自己的名称。", "请去掉这个别名。");

    public static Finding NeverApplies(string name) =>
        Warning("WS2013", $"「{name}」的止期不晚于起期，它从不适用。", "请核对日期。");

    public static Finding DiscardedName(string name, string kind) =>
        Warning("WS2014", $"「{name}」既是虚词又是{kind}，问到它时会被略去。", "请从虚词里去掉它。");

    public static Finding RulingAgainstClause(string instrument, string subject, string department, string document, string clause, string named, SourcePosition there) =>
        Warning(
            "WS2015",
            Say($"「{instrument}」认定「{subject}」由{department}负责，而《{document}》{clause}已经点名{named}（{there.File} 第 {there.Line} 行）。"),
            "条款仍然有效的，请撤下或更正这条认定；条款已被改变的，请给文件写上废止日期；只认定其中一部分的，请写明更窄的事项或场所。");

    public static Finding RulingAgainstRuling(string instrument, string subject, string department, string other, string named, SourcePosition there) =>
        Warning(
            "WS2016",
            Say($"「{instrument}」认定「{subject}」由{department}负责，而同一地区、同一时间「{other}」认定由{named}负责（{there.File} 第 {there.Line} 行）。"),
            "请核对两份认定；后一份取代前一份的，请给前一份写上止期。");

    /// <summary>At most 24 characters of the user's text.</summary>
    internal static string Short(string text) => text.Length <= 24 ? text : text[..24] + "…";

    private static Finding Error(string code, string message, string? help = null) => new(code, Severity.Error, message, help);

    private static Finding Warning(string code, string message, string? help = null) => new(code, Severity.Warning, message, help);

    private static Finding Note(string code, string message, string? help = null) => new(code, Severity.Note, message, help);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> names) => string.Join("、", names.Select(n => $"「{n}」"));

    private static string Near(string? nearest, IReadOnlyList<string> known) =>
        nearest is null ? $"可用的有：{string.Join("、", known)}。" : $"是不是「{nearest}」？可用的有：{string.Join("、", known)}。";

    private static string NearName(string? nearest, string otherwise) => nearest is null ? otherwise : $"是不是「{nearest}」？";
}
