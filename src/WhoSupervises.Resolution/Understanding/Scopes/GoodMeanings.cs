using WhoSupervises.Model.Subjects;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>What is done with a product says which subject it means.</summary>
internal sealed class GoodMeanings(CompiledRulebook rules)
{
    /// <summary>Making, as bits.</summary>
    public ulong Making { get; } = rules.Stages.Mask("生产");

    /// <summary>Selling, as bits.</summary>
    public ulong Selling { get; } = rules.Stages.Mask("销售");

    /// <summary>What the stages mean of a product; where several are said, its making goes first (谁为主); -1 if nothing.</summary>
    public int At(Good good, ulong stages)
    {
        int found = -1;
        stages = rules.Stages.WithSelling(stages);
        foreach ((string stage, string subject) in good.ByStage)
        {
            ulong mask = rules.Stages.Mask(stage);
            if ((mask & stages) != 0 && rules.Graph.IndexOf(subject) is >= 0 and var index && (found < 0 || (mask & Making) != 0))
            {
                found = index;
            }
        }

        return found;
    }

    /// <summary>A product without a stage is sold, if anything; with a stage that the vocabulary does not know for it, it says nothing.</summary>
    public int Bare(Good good, ulong stages)
    {
        foreach ((string stage, string subject) in good.ByStage)
        {
            if (stages == 0 && (rules.Stages.Mask(stage) & Selling) != 0)
            {
                return rules.Graph.IndexOf(subject);
            }
        }

        return -1;
    }

    /// <summary>Every subject a product may mean.</summary>
    public IEnumerable<int> All(Good good) => good.ByStage.Select(p => rules.Graph.IndexOf(p.Value)).Where(i => i >= 0);
}
