using System.Collections.Immutable;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Grammar;

/// <summary>The lines of <c>.rules</c> files.</summary>
internal static class DocumentForms
{
    /// <summary>The keys that every duty may carry.</summary>
    private static readonly ImmutableArray<FieldForm> DutyKeys =
    [
        new("环节", ValueKind.Names),
        new("主体", ValueKind.Terms),
        new("场所", ValueKind.Terms),
        new("除外", ValueKind.Terms),
        new("会同", ValueKind.Names),
        new("条件", ValueKind.Phrase),
        new("限定", ValueKind.Phrase),
        new("领域", ValueKind.Phrase),
        new("方式", ValueKind.Phrase),
    ];

    /// <summary>Lines under <c># 文件</c>.</summary>
    public static readonly LineForms Header = new(
        "文件开头",
        new LineForm("代号", ValueKind.Phrase),
        new LineForm("地区", ValueKind.Phrase),
        new LineForm("类型", ValueKind.Phrase),
        new LineForm("状态", ValueKind.Phrase),
        new LineForm("文号", ValueKind.Text),
        new LineForm("发布机关", ValueKind.Text),
        new LineForm("发布", ValueKind.Date),
        new LineForm("施行", ValueKind.Date),
        new LineForm("废止", ValueKind.Date),
        new LineForm("不早于", ValueKind.Date, new FieldForm("因", ValueKind.Text)),
        new LineForm("版本", ValueKind.Date),
        new LineForm("核对至", ValueKind.Date),
        new LineForm("被取代", ValueKind.Phrase, new FieldForm("自", ValueKind.Date)),
        new LineForm("源文", ValueKind.Text),
        new LineForm("源文标题", ValueKind.Text),
        new LineForm("引用未载", ValueKind.Titles),
        new LineForm("说明", ValueKind.Text),
        new LineForm("未编", ValueKind.Articles, new FieldForm("因", ValueKind.Text)));

    /// <summary>Lines under a clause.</summary>
    public static readonly LineForms Clause = new("条款",
    [
        .. VerbNames.All.Select(verb => new LineForm(verb, ValueKind.Terms, DutyKeys)),
        new LineForm("部门", ValueKind.Names),
        new LineForm("职能", ValueKind.Names, new FieldForm("级", ValueKind.Names)),
        new LineForm("原则", ValueKind.Names),
        new LineForm("定义", ValueKind.Phrase, new FieldForm("义", ValueKind.Text)),
        new LineForm("程序", ValueKind.Terms, new FieldForm("机构", ValueKind.Phrase), new FieldForm("触发", ValueKind.Phrase), new FieldForm("期限", ValueKind.Phrase)),
        new LineForm("兜底", ValueKind.Text),
        new LineForm("裁决", ValueKind.Phrase, new FieldForm("义", ValueKind.Text)),
        new LineForm("未点名", ValueKind.Terms),
        new LineForm("共同职责", ValueKind.Text),
        new LineForm("分级", ValueKind.Names, new FieldForm("由", ValueKind.Phrase)),
        new LineForm("未形式化", ValueKind.Text),
        new LineForm("瑕疵", ValueKind.Text),
        new LineForm("归属待考", ValueKind.Text),
    ]);
}
