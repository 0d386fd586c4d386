namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Which stages belong to which member of a list.</summary>
internal static class ItemStages
{
    /// <summary>The stages of each member, as bits.</summary>
    /// <remarks>
    /// A member without a stage of its own takes those of the next one that has some (甲、乙生产), or of a verb that stands before it
    /// (加工甲、乙). Stages alone belong to all that stands before them (甲生产、销售) or, at the beginning, to all that follows (生产、销售甲).
    /// </remarks>
    /// <param name="items">The members.</param>
    /// <param name="isHeading">True where the stages at the beginning are a heading (生产、销售：…): they hold only for members without their own.</param>
    public static ulong[] Distribute(List<PhraseItem> items, bool isHeading)
    {
        ulong[] stages = new ulong[items.Count];
        int first = items.FindIndex(i => !i.IsOnlyStage);
        if (first < 0)
        {
            return stages;
        }

        Backward(items, stages);
        ulong lead = 0;
        for (int i = 0; i < first; i++)
        {
            lead |= items[i].OwnStages;
        }

        ulong verb = 0;
        for (int i = first; i < items.Count; i++)
        {
            if (items[i].IsOnlyStage)
            {
                continue;
            }

            verb = items[i].BeginsWithStage ? items[i].OwnStages : items[i].Stages.Count > 0 ? 0 : verb;
            stages[i] = stages[i] == 0 ? verb | lead : isHeading ? stages[i] : stages[i] | lead;
        }

        return stages;
    }

    /// <summary>The words that end the part of the list a member belongs to.</summary>
    public static PhraseItem TailOf(List<PhraseItem> items, int at)
    {
        for (int i = at; i < items.Count; i++)
        {
            if (items[i].Stages.Count > 0 || i == items.Count - 1)
            {
                return items[i];
            }
        }

        return items[at];
    }

    private static void Backward(List<PhraseItem> items, ulong[] stages)
    {
        ulong ahead = 0;
        ulong alone = 0;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].IsOnlyStage)
            {
                alone |= items[i].OwnStages;
                ahead = alone;
                continue;
            }

            if (items[i].OwnStages != 0)
            {
                ahead = items[i].OwnStages | alone;
            }

            stages[i] = ahead;
            alone = 0;
        }
    }
}
