namespace WhoSupervises.Model.Subjects;

/// <summary>Kinds of edges between subjects; they are not mixed.</summary>
public enum EdgeKind
{
    /// <summary>是: kind-of (KTV 是 娱乐场所).</summary>
    KindOf,

    /// <summary>属: belongs to a sector (驾校 属 道路运输业).</summary>
    Sector,

    /// <summary>在: located in (玻璃栈道 在 旅游景区).</summary>
    LocatedIn,

    /// <summary>涉: always involves (加油站 涉 危险化学品); its department stands beside the lead.</summary>
    Involves,

    /// <summary>可涉: may involve (酒店 可涉 锅炉); its department stands there on condition.</summary>
    MayInvolve,
}
