namespace WhoSupervises.Language.Text;

/// <summary>Gathers lines under their headings; a line that belongs nowhere is reported and left out.</summary>
internal static class BlockReader
{
    public static List<Block> Read(string text, FileContext context)
    {
        List<Block> blocks = [];
        Block? top = null;
        Block? current = null;
        foreach (RuleLine line in RuleText.Lines(text))
        {
            switch (line.Kind)
            {
                case LineKind.Heading:
                    blocks.Add(top = current = new(line, [], []));
                    break;
                case LineKind.SubHeading when top is not null:
                    top.Children.Add(current = new(line, [], []));
                    break;
                case LineKind.Entry when current is not null:
                    current.Entries.Add(line);
                    break;
                case LineKind.SubHeading or LineKind.Entry:
                    context.Report(line, Messages.EntryWithoutHeading());
                    break;
                case LineKind.Other:
                    context.Report(line, Messages.UnknownLine(line.Content));
                    break;
                default:
                    break;
            }
        }

        return blocks;
    }
}
