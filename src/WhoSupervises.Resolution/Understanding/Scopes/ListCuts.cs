using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Tells where a list in a scope falls into businesses of their own.</summary>
/// <param name="items">Cuts texts into the members of their lists.</param>
/// <param name="graph">Tells which subjects are related.</param>
/// <param name="read">Reads a text by itself.</param>
/// <param name="stages">The stages.</param>
internal sealed class ListCuts(PhraseItems items, SubjectGraph graph, Func<string, PhraseReading> read, StageTable stages)
{
    private readonly ulong _ofProducts = stages.Mask("生产") | stages.Mask("销售") | stages.Mask("租赁");
    private readonly ulong _ofServices = stages.Mask("维修") | stages.Mask("安装");

    /// <summary>Whether a list may be cut at <paramref name="mark"/> between what was read so far and the next part.</summary>
    /// <remarks>A list of one trade is left whole (技术服务、技术开发); products that each say what is done with them are apart.</remarks>
    public bool IsApart(string soFar, char mark, string next)
    {
        PhraseReading left = read(soFar);
        List<PhraseItem> before = items.Cut(soFar, goesOn: true);
        List<PhraseItem> after = items.Cut(next, goesOn: true);
        if (before.Count > 0 && before.TrueForAll(i => i.IsOnlyStage))
        {
            // 生产、销售家具: what is done is said before what it is done with. 仓储、场地出租 are two businesses.
            return after.Count > 0 && !after[0].BeginsWithStage && !after.TrueForAll(i => i.IsOnlyStage) && next.AsSpan().IndexOfAny('：', ':') < 0
                && read(next) is { IsWhole: true } own && !left.Matters.Exists(a => own.Matters.Exists(b => AreRelated(a.Focus, b.Focus)));
        }

        if (after.Count > 1 && after[0].IsOnlyStage)
        {
            // 家具的研发、销售及技术服务: 销售 belongs to what stands before it.
            return false;
        }

        if (before.Count > 0 && before.Exists(i => i.BeginsWithStage) && after.TrueForAll(i => i.Stages.Count == 0) && read(next) is { IsWhole: false })
        {
            // 加工皮鞋、服装: the products go on.
            return false;
        }

        if (!left.IsWhole && left.Matters is { Count: > 0 } named && named.TrueForAll(m => m.IsOfGood) && IsService(after, mark) && read(next) is { IsWhole: true, IsOfGoods: false })
        {
            // 农机配件、五金，公路货物运输: products that are named only are not what the next one does.
            return true;
        }

        if (!left.IsWhole || after.TrueForAll(i => i.Things.Count == 0 && i.Unknown.Count == 0))
        {
            return false;
        }

        PhraseReading right = read(next);
        if (!right.IsUnderstood || !left.IsUnderstood)
        {
            return right.IsUnderstood || after.Exists(i => i.Stages.Count > 0);
        }

        return !left.Matters.Exists(a => right.Matters.Exists(b => AreRelated(a.Focus, b.Focus)))
            || (right.IsWhole && (mark != '、' || (left.IsOfGoods && right.IsOfGoods)));
    }

    /// <summary>Whether a member names a business of its own, and not what is done with the products before it as well: 柜台、摊位出租.</summary>
    private bool IsService(List<PhraseItem> members, char mark) =>
        members.Count == 1 && members[0] is { EndsWithThing: true, Unknown.Count: 0, Stages.Count: 0 } one && (one.InnerStages & (mark == '、' ? _ofProducts | _ofServices : _ofProducts)) == 0;

    private bool AreRelated(int a, int b)
    {
        if (graph.IsWithin(a, b) || graph.IsWithin(b, a))
        {
            return true;
        }

        foreach ((_, int target) in graph.EdgesOf(a))
        {
            foreach ((_, int other) in graph.EdgesOf(b))
            {
                if (target == other && graph.EdgesOf(target).Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
