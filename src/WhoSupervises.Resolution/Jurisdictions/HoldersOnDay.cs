using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Who holds each charge from one succession to the next: the function after all successions, and whether a named body has lost it.</summary>
/// <remarks>Worked out charge by charge when first asked: one answer looks at a few of them.</remarks>
public sealed class HoldersOnDay
{
    private readonly CompiledRulebook _rules;
    private readonly SuccessionTable _successions;
    private readonly DateOnly _day;
    private readonly Holder?[] _holders;

    /// <summary>Makes the table of a day.</summary>
    public HoldersOnDay(CompiledRulebook rules, SuccessionTable successions, DateOnly day)
    {
        _rules = rules;
        _successions = successions;
        _day = day;
        _holders = new Holder?[rules.Charges.Length];
    }

    /// <summary>The function that holds a charge.</summary>
    public string? FunctionOf(int charge) => (_holders[charge] ??= Work(charge)).Function;

    /// <summary>Whether a charge's named body has lost the duty (历史).</summary>
    public bool HasMoved(int charge) => (_holders[charge] ??= Work(charge)).HasMoved;

    private Holder Work(int charge)
    {
        List<Succession> steps = [];
        Charge found = _rules.Charges[charge];
        string? function = _successions.FunctionOn(found, _day, steps);
        return new Holder(function, steps.Count > 0 && !found.Duty.Organ.IsFunction);
    }

    private sealed record Holder(string? Function, bool HasMoved);
}
