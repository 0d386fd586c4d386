using System.Text;

namespace WhoSupervises.Reports.Opinions;

/// <summary>An opinion as Markdown, in the same order as the Word paper.</summary>
public static class OpinionMarkdown
{
    /// <summary>Writes the opinion whole; nothing is left out for length.</summary>
    public static string Write(Opinion opinion)
    {
        StringBuilder text = new();
        text.Append($"# {opinion.Title}\n\n{opinion.Addressee}\n\n");
        foreach (OpinionParagraph paragraph in OpinionEdition.Of(opinion.Body))
        {
            text.Append(paragraph.Part switch
            {
                OpinionPart.Heading => $"## {paragraph.Text}\n\n",
                OpinionPart.Quote => $"> {paragraph.Text}\n\n",
                _ => $"{(paragraph.Lead.Length > 0 ? $"**{paragraph.Lead}**" : "")}{paragraph.Text}\n\n",
            });
        }

        for (int i = 0; i < opinion.Attachments.Count; i++)
        {
            text.Append(i == 0 ? "附件：" : "　　　").Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}.{opinion.Attachments[i].Title}\n");
        }

        text.Append($"\n{opinion.Signature}\n\n{opinion.Date}\n");
        for (int i = 0; i < opinion.Attachments.Count; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## 附件{i + 1}　{opinion.Attachments[i].Title}\n\n");
            foreach (string line in opinion.Attachments[i].Lines)
            {
                text.Append(line).Append("\n\n");
            }
        }

        return text.ToString();
    }
}
