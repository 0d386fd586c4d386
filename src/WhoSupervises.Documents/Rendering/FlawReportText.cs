using System.Text;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Documents.Rendering;

/// <summary>Names every flaw of the originals (瑕疵) and every clause whose owner was inferred (归属待考), document by document.</summary>
public static class FlawReportText
{
    /// <summary>Renders the report; empty where no original has a flaw.</summary>
    public static string Render(Rulebook rulebook)
    {
        StringBuilder text = new();
        foreach (SourceDocument document in rulebook.Documents)
        {
            string[] flaws = [.. document.Clauses.SelectMany(c => c.Provisions).OfType<Flaw>().Select(f => $"  {f.Clause.Path}：{f.Says}")];
            string[] inferred = [.. document.Clauses.Where(c => c.Provisions.OfType<Duty>().Any(d => d.OwnerInferred)).Select(c => $"  {c.Path}：{c.Organ?.Name ?? c.Provisions.OfType<Duty>().First().Organ.Name}")];
            if (flaws.Length + inferred.Length == 0)
            {
                continue;
            }

            text.Append($"\n《{document.Title}》\n");
            if (inferred.Length > 0)
            {
                text.Append($" 归属待考（部门是推断的，不作明文）{inferred.Length} 处\n").AppendJoin('\n', inferred).Append('\n');
            }

            if (flaws.Length > 0)
            {
                text.Append($" 原文瑕疵 {flaws.Length} 处\n").AppendJoin('\n', flaws).Append('\n');
            }
        }

        return text.Length == 0 ? "" : "原文瑕疵与归属待考\n" + text;
    }
}
