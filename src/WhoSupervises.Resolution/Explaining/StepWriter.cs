using WhoSupervises.Model.Documents;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>Writes the reasoning, step by step, in the order of the stages.</summary>
internal sealed class StepWriter(CompiledRulebook rules, RuleEngine engine, ReasonWriter reasons)
{
    private const int MostOfOneRule = 2;

    public void Write(Answer answer, Scene scene)
    {
        if (answer.Understood.Count > 0)
        {
            answer.Steps.Add(new AnswerStep("理解", $"所问理解为：{string.Join('；', answer.Understood.Select(u => u.Text == u.Subject ? u.Subject : $"「{u.Text}」即{u.Subject}").Distinct(StringComparer.Ordinal))}。", []));
        }

        answer.Steps.Add(new AnswerStep("管辖", Documents(scene), []));
        Dictionary<(string, string), int> shown = [];
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (Finding finding in scene.Decision.Findings)
        {
            CompiledRule rule = engine.Rules[finding.Rule];
            if (!IsEffective(scene, finding) || !IsWorthTelling(scene, finding))
            {
                continue;
            }

            (string, string) key = (rule.Principle.Name, rule.Rule.Name);
            int count = shown.GetValueOrDefault(key);
            string says = reasons.Write(rule.Rule.Reason, scene, finding);
            if (count < MostOfOneRule && said.Add(says))
            {
                shown[key] = count + 1;
                answer.Steps.Add(new AnswerStep(rule.Principle.Name, says, Basis(rule, scene, finding)));
            }
        }

        foreach ((string department, string path, float cost) in scene.Paths)
        {
            answer.Steps.Add(new AnswerStep("业务相近", $"{department}的职责离所问最近：{path}（相距{cost:0.#}）。", []));
        }

        answer.Steps.Add(new AnswerStep("结论", Conclusion(answer, scene), []));
    }

    /// <summary>Only what changed the answer is told: a rule that fired on a candidate already out is left to the trace.</summary>
    private static bool IsEffective(Scene scene, Finding finding)
    {
        int moved = finding.Second >= 0 ? finding.Second : finding.First;
        return moved < 0 || (scene.Views[moved].Candidate.Because >= 0 && scene.Decision.Findings[scene.Views[moved].Candidate.Because] == finding);
    }

    /// <summary>What merely does not fit is told only of departments the reader might think of: those of the region's own documents or kinds of the thing.</summary>
    private static bool IsWorthTelling(Scene scene, Finding finding)
    {
        CandidateView? moved = finding.Second >= 0 ? scene.Views[finding.Second] : finding.First >= 0 ? scene.Views[finding.First] : null;
        return moved is null || Explainer.IsWorthNaming(moved, scene);
    }

    private List<Citation> Basis(CompiledRule rule, Scene scene, Finding finding)
    {
        List<Citation> basis = [];
        foreach (ClauseReference clause in scene.Rules.Stating(rule.Principle.Name).Take(1))
        {
            SourceDocument document = rules.Document(clause.Document);
            basis.Add(new Citation(document.Id, document.Title, clause.Path.Official, [], scene.Wording?.Invoke(document, clause.Path)));
        }

        foreach (short index in new[] { finding.First, finding.Second })
        {
            if (index >= 0)
            {
                basis.Add(Explainer.Cite(scene.Views[index], scene));
            }
        }

        return basis;
    }

    private static string Documents(Scene scene)
    {
        string[] titles = [.. scene.Rules.Documents.Where(d => d.Region != "100000").Select(d => $"《{d.Title}》{(d.Standing == Standing.Draft && !d.Title.Contains("征求意见稿", StringComparison.Ordinal) ? "（征求意见稿）" : "")}")];
        int national = scene.Rules.Documents.Count(d => d.Region == "100000");
        string nation = national > 0 ? $"国家法律法规 {national} 部" : "";
        string all = string.Join('、', titles.Append(nation).Where(t => t.Length > 0));
        return all.Length == 0 ? "没有适用的文件。" : $"适用{all}。";
    }

    private static string Conclusion(Answer answer, Scene scene)
    {
        string lead = string.Join('、', answer.Lead.Select(l => l.Department));
        bool orderOnly = scene.Decision.SettledInStage > 5;
        return answer.Status switch
        {
            "express" => $"条文直接规定由{lead}牵头。",
            "principle" => $"条文没有直接点名，按原则由{lead}牵头，属推定，最终由有权机关确定。",
            "overlap" when lead.Length > 0 => $"两个以上部门对所问都有直接职责，{(orderOnly ? "建议" : "按履职方式")}由{lead}牵头{(orderOnly ? "，待认定" : "")}，其余部门按各自条款负责。",
            "overlap" => "两个以上部门对所问都有直接职责，现有原则不能分出牵头部门，须由有权机关确定。",
            _ => "已载入的文件没有点名部门，须按兜底条款由有权机关确定。",
        };
    }
}
