using System.Globalization;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Web.Pages;

/// <summary>Documents and what was read from them, in Chinese.</summary>
internal static class DocumentWords
{
    private static readonly string[] Kinds = ["法律", "行政法规", "地方性法规", "规章", "规范性文件", "资料"];

    public static string KindOf(SourceDocument document) => Kinds[(int)document.Kind];

    public static string StandingOf(SourceDocument document) => document.Standing switch
    {
        Standing.Draft => "征求意见稿",
        Standing.Repealed => "废止",
        _ => "现行",
    };

    /// <summary>A day as officials write it, or 未载明.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "未载明";

    /// <summary>What a provision says, in one line.</summary>
    public static string Says(Provision provision) => provision switch
    {
        Duty duty => $"{duty.Organ.Name}　{VerbNames.NameOf(duty.Verb)}：{Terms(duty.Subjects)}{Limits(duty)}",
        StatedPrinciple principle => $"原则：{principle.Name}",
        ArbitrationClause arbitration => $"裁决：{arbitration.Body}；{arbitration.Says}",
        ResidualClause residual => $"兜底：{residual.Says}",
        CommonDuty common => $"共同职责：{common.Says}",
        Definition definition => $"定义：{definition.Term}，{definition.Meaning}",
        Procedure procedure => $"程序：{string.Join('；', new[] { procedure.Name, procedure.Body, procedure.Trigger, procedure.Deadline }.Where(t => !string.IsNullOrEmpty(t)))}",
        UnassignedSectors sectors => $"未点名部门：{Terms(sectors.Subjects)}",
        RoutingClause routing => $"分级：{string.Join('、', routing.Affiliations)}，由{routing.Body}确定",
        Flaw flaw => $"原文瑕疵：{flaw.Says}",
        Unformalised left => $"未形式化：{left.Reason}",
        _ => provision.GetType().Name,
    };

    private static string Terms(IEnumerable<Term> terms) => string.Join('、', terms.Select(t => t.Wording == t.Subject ? t.Subject : $"{t.Wording}（{t.Subject}）"));

    private static string Limits(Duty duty)
    {
        List<string> limits = [];
        Add("环节", string.Join('、', duty.Stages));
        Add("主体", Terms(duty.Actors));
        Add("场所", Terms(duty.Places));
        Add("除外", Terms(duty.Exclusions));
        Add("会同", string.Join('、', duty.Partners));
        Add("条件", duty.Condition);
        Add("限定", duty.Qualifier);
        return string.Concat(limits);

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                limits.Add($"；{name}：{text}");
            }
        }
    }
}
