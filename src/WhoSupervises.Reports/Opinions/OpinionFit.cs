namespace WhoSupervises.Reports.Opinions;

/// <summary>Fits an opinion on two A4 pages: first a smaller size of type, then the least needed paragraphs go.</summary>
/// <remarks>The margins are those of GB/T 9704-2012: the type area is 156 mm by 225 mm.</remarks>
/// <param name="Size">Size of type in half points: 32 三号, 30 小三, 28 四号.</param>
/// <param name="Line">Distance of lines in twentieths of a point.</param>
/// <param name="Body">The paragraphs that stay, numbered and with short titles.</param>
/// <param name="LeftOut">How many were left out.</param>
public sealed record OpinionFit(int Size, int Line, IReadOnlyList<OpinionParagraph> Body, int LeftOut)
{
    /// <summary>Size of the attachments' type in half points: 小五.</summary>
    internal const int SmallSize = 18;

    private const double WidthInPoints = 442;
    private const double HeightInPoints = 638;
    private const int MostPages = 2;

    /// <summary>Finds the largest type and the most paragraphs that fit.</summary>
    public static OpinionFit Of(Opinion opinion)
    {
        foreach ((int size, int line) in new[] { (32, 560), (30, 520), (28, 470) })
        {
            IReadOnlyList<OpinionParagraph> whole = OpinionEdition.Of(opinion.Body);
            if (Pages(opinion, whole, size, line) <= MostPages)
            {
                return new OpinionFit(size, line, whole, 0);
            }
        }

        // The heaviest goes first, of equals the last; what must stay (weight 0) stays even where that takes a third page.
        List<OpinionParagraph> kept = [.. opinion.Body];
        while (Pages(opinion, OpinionEdition.Of(kept), 28, 470) > MostPages && kept.Exists(p => p.Weight > 0))
        {
            kept.RemoveAt(kept.FindLastIndex(p => p.Weight == kept.Max(k => k.Weight)));
            RemoveEmptyHeadings(kept);
        }

        return new OpinionFit(28, 470, OpinionEdition.Of(kept), opinion.Body.Count(p => p.Part != OpinionPart.Heading) - kept.Count(p => p.Part != OpinionPart.Heading));
    }

    /// <summary>About how many pages the opinion takes.</summary>
    private static double Pages(Opinion opinion, IReadOnlyList<OpinionParagraph> body, int size, int line)
    {
        double height = line / 20.0;
        double lines = body.Sum(p => Lines(p.Lead + p.Text, size, indent: 2)) + 7 + opinion.Attachments.Count;
        double small = opinion.Attachments.Sum(a => 1.5 + a.Lines.Sum(l => Lines(l, SmallSize, indent: 0))) * 16;
        return ((lines * height) + 56 + small) / HeightInPoints;
    }

    private static double Lines(string text, int size, int indent)
    {
        double characters = indent + text.Sum(c => c < 0x80 ? 0.55 : 1.0);
        return Math.Ceiling(characters / Math.Floor(WidthInPoints / (size / 2.0)));
    }

    private static void RemoveEmptyHeadings(List<OpinionParagraph> body)
    {
        for (int i = body.Count - 1; i >= 0; i--)
        {
            if (body[i].Part == OpinionPart.Heading && (i + 1 == body.Count || body[i + 1].Part == OpinionPart.Heading))
            {
                body.RemoveAt(i);
            }
        }
    }
}
