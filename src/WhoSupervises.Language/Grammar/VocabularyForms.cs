namespace WhoSupervises.Language.Grammar;

/// <summary>The lines of <c>.vocab</c>, <c>.rulings</c>, <c>.cases</c> and <c>.principle</c> files, by heading.</summary>
internal static class VocabularyForms
{
    public static readonly LineForms Function = new(
        "职能",
        new LineForm("别名", ValueKind.Names),
        new LineForm("名称", ValueKind.PairsToEnd),
        new LineForm("性质", ValueKind.Phrase),
        new LineForm("驻地机构", ValueKind.Text),
        new LineForm("地方承担", ValueKind.Phrase),
        new LineForm("设立", ValueKind.Date));

    public static readonly LineForms Organ = new(
        "部门",
        new LineForm("地区", ValueKind.Phrase),
        new LineForm("职能", ValueKind.Names),
        new LineForm("性质", ValueKind.Phrase),
        new LineForm("别名", ValueKind.Names),
        new LineForm("存续", ValueKind.Period),
        new LineForm("附表", ValueKind.Phrase),
        new LineForm("只办审批", ValueKind.Phrase));

    public static readonly LineForms Succession = new(
        "沿革",
        new LineForm("自", ValueKind.Date),
        new LineForm("事项", ValueKind.Terms),
        new LineForm("除外", ValueKind.Terms),
        new LineForm("改革", ValueKind.Text),
        new LineForm("未核", ValueKind.Phrase));

    public static readonly LineForms Region = new(
        "地区",
        new LineForm("代码", ValueKind.Phrase),
        new LineForm("上级", ValueKind.Phrase),
        new LineForm("级别", ValueKind.Phrase),
        new LineForm("别名", ValueKind.Names));

    public static readonly LineForms Ruling = new(
        "认定",
        new LineForm("机关", ValueKind.Text),
        new LineForm("文书", ValueKind.Text),
        new LineForm("地区", ValueKind.Phrase),
        new LineForm("自", ValueKind.Date),
        new LineForm("止", ValueKind.Date),
        new LineForm("事项", ValueKind.Terms),
        new LineForm("场所", ValueKind.Terms),
        new LineForm("部门", ValueKind.Names),
        new LineForm("职能", ValueKind.Names));

    public static readonly LineForms Case = new(
        "案例",
        new LineForm("地区", ValueKind.Text),
        new LineForm("企业", ValueKind.Text),
        new LineForm("活动", ValueKind.Text),
        new LineForm("场所", ValueKind.Text),
        new LineForm("日期", ValueKind.Date),
        new LineForm("继承", ValueKind.Phrase),
        new LineForm("事实", ValueKind.Pairs),
        new LineForm("牵头", ValueKind.Names, new FieldForm("或", ValueKind.Names, Repeatable: true)),
        new LineForm("状态", ValueKind.Names),
        new LineForm("依据", ValueKind.Clauses),
        new LineForm("并列", ValueKind.Names),
        new LineForm("不得", ValueKind.Names));

    public static readonly LineForms Principle = new(
        "原则",
        new LineForm("阶段", ValueKind.Phrase),
        new LineForm("强度", ValueKind.Phrase),
        new LineForm("适用", ValueKind.Phrase),
        new LineForm("别名", ValueKind.Names),
        new LineForm("依据", ValueKind.Text));

    public static readonly LineForms Rule = new(
        "规则",
        new LineForm("对", ValueKind.Names),
        new LineForm("当", ValueKind.Text),
        new LineForm("则", ValueKind.Phrase),
        new LineForm("理由", ValueKind.Text));

    /// <summary>The lines under a heading of this kind, or null where they are lines of names.</summary>
    /// <param name="heading">The heading's first word.</param>
    /// <param name="below">True under a <c>## </c> heading.</param>
    public static LineForms? Of(string heading, bool below) => heading switch
    {
        "文件" => below ? DocumentForms.Clause : DocumentForms.Header,
        "职能" => Function,
        "部门" => Organ,
        "沿革" => Succession,
        "地区" => Region,
        "认定" => Ruling,
        "案例" => Case,
        "原则" => below ? Rule : Principle,
        _ => null,
    };
}
