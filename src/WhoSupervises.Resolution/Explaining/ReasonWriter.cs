using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>Fills reason templates of principles: {甲.部门}, {乙.条款}, {事项} ….</summary>
internal sealed class ReasonWriter(CompiledRulebook rules)
{
    public string Write(string template, Scene scene, Finding finding)
    {
        string text = template;
        if (finding.First >= 0)
        {
            text = Fill(text, "甲", scene.Views[finding.First]);
        }

        if (finding.Second >= 0)
        {
            text = Fill(text, "乙", scene.Views[finding.Second]);
        }

        string subjects = string.Join('、', scene.Decision.Matter.Focus.Select(f => rules.Graph[f].Name));
        string around = string.Join('、', scene.Decision.Matter.Context.Select(f => rules.Graph[f].Name));
        return text.Replace("{事项}", subjects, StringComparison.Ordinal)
            .Replace("{活动}", subjects, StringComparison.Ordinal)
            .Replace("{企业}", around.Length > 0 ? around : subjects, StringComparison.Ordinal)
            .Replace("{地区}", scene.Decision.Matter.Jurisdiction.Region.Name, StringComparison.Ordinal);
    }

    private string Fill(string text, string who, CandidateView view) => text
        .Replace($"{{{who}.部门}}", view.Organ.Name, StringComparison.Ordinal)
        .Replace($"{{{who}.条款}}", $"《{view.Charge.Document.Title}》{view.Charge.Duty.Clause.Path.Official}", StringComparison.Ordinal)
        .Replace($"{{{who}.文件}}", $"《{view.Charge.Document.Title}》", StringComparison.Ordinal)
        .Replace($"{{{who}.事项}}", rules.Graph[view.Charge.Subject].Name, StringComparison.Ordinal)
        .Replace($"{{{who}.履职}}", view.Role, StringComparison.Ordinal)
        .Replace($"{{{who}.领域}}", view.Charge.Aspect, StringComparison.Ordinal)
        .Replace($"{{{who}.环节}}", string.Join('、', view.Charge.Duty.Stages), StringComparison.Ordinal)
        .Replace($"{{{who}.主体}}", string.Join('、', view.Charge.Duty.Actors.Select(a => a.Wording)), StringComparison.Ordinal)
        .Replace($"{{{who}.场所}}", view.Charge.Duty.Places.Length > 0 ? string.Join('、', view.Charge.Duty.Places.Select(a => a.Wording)) : rules.Graph[view.Charge.Subject].Name, StringComparison.Ordinal)
        .Replace($"{{{who}.条件}}", view.Charge.Duty.Condition ?? view.Charge.Duty.Qualifier ?? "", StringComparison.Ordinal)
        .Replace($"{{{who}.事实}}", "", StringComparison.Ordinal);
}
