namespace WhoSupervises.Model.Principles;

/// <summary>What a rule does when it fires.</summary>
public enum PrincipleEffect
{
    /// <summary>甲除外: 甲 is removed for good; it does not stay as co-supervisor.</summary>
    Exclude,

    /// <summary>甲附条件: 甲 leads only under a condition.</summary>
    Condition,

    /// <summary>甲列综合: 甲 is 综合监管 and stands apart.</summary>
    General,

    /// <summary>甲列协同: 甲 stands beside the lead (assisting, another aspect) and does not compete.</summary>
    Accompany,

    /// <summary>甲胜乙: 乙 loses the lead to 甲 and stays as co-supervisor.</summary>
    Defeat,

    /// <summary>甲牵头: 甲 is settled as lead; the rest stay as co-supervisors.</summary>
    Settle,

    /// <summary>所指牵头: where nobody is named, the department that a stated fact names leads.</summary>
    SettleByFact,

    /// <summary>提议近者: the nearest organs are proposed.</summary>
    Propose,
}
