using System.Collections.Immutable;
using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Reading;

/// <summary>The placeholders of a reason: <c>{甲.部门}</c>, <c>{事项}</c> ….</summary>
internal static class ReasonTemplate
{
    private static readonly string[] OfMatter = ["{事项}", "{企业}", "{活动}", "{地区}"];
    private static readonly string[] Parts = ["部门", "条款", "事项", "履职", "文件", "事实", "领域", "环节", "主体", "场所", "条件"];

    /// <summary>All placeholders by number of candidates: the matter's, 甲's, 乙's.</summary>
    private static readonly ImmutableArray<string>[] Known =
    [
        [.. OfMatter],
        [.. OfMatter, .. Parts.Select(p => $"{{甲.{p}}}")],
        [.. OfMatter, .. Parts.Select(p => $"{{甲.{p}}}"), .. Parts.Select(p => $"{{乙.{p}}}")],
    ];

    /// <summary>Reports placeholders that a rule over <paramref name="over"/> candidates cannot fill.</summary>
    public static void Check(FileContext context, RuleLine line, Lexeme template, int over)
    {
        string text = template.Line;
        for (int open = text.IndexOf('{', template.Start); open >= 0 && open < template.End;)
        {
            int close = text.IndexOf('}', open);
            if (close < 0)
            {
                context.Report(line, open + 1, Messages.UnclosedPlaceholder());
                return;
            }

            string placeholder = text[open..(close + 1)];
            if (!Known[over].Contains(placeholder))
            {
                context.Report(line, open + 1, Messages.UnknownPlaceholder(placeholder, Near(placeholder, over)));
            }

            open = text.IndexOf('{', close);
        }
    }

    private static string? Near(string placeholder, int over) =>
        Nearest.Of(placeholder.Trim('{', '}'), Known[over].Select(k => k.Trim('{', '}'))) is { } near ? $"{{{near}}}" : null;
}
