using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What a business is of which only the stages are known: whatever is made is manufacture, whatever is sold is trade.</summary>
internal sealed class StageBusinesses(CompiledRulebook rules, TailWords tails, GoodMeanings goods)
{
    /// <summary>The business that <paramref name="stages"/> mean of whatever thing; making goes first, then selling; -1 if none.</summary>
    public int Of(ulong stages)
    {
        int made = First(stages & goods.Making);
        made = made >= 0 ? made : First(stages & goods.Selling);
        return made >= 0 ? made : First(stages);
    }

    /// <summary>Plain trade.</summary>
    public int Trade => Of(goods.Selling);

    private int First(ulong stages)
    {
        for (int i = 0; stages != 0 && i < rules.Stages.All.Count; i++)
        {
            if ((stages & StageTable.Bit(i)) != 0 && tails.Suggests(rules.Stages[i].Name) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }
}
