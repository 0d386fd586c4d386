using WhoSupervises.Model.Organs;
using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Jurisdictions;

/// <summary>Who holds each charge on a day: the function after all successions, and whether a named body has lost it.</summary>
public sealed class HoldersOnDay
{
    private readonly string?[] _functions;
    private readonly bool[] _moved;

    /// <summary>Works out a day.</summary>
    public HoldersOnDay(CompiledRulebook rules, SuccessionTable successions, DateOnly day)
    {
        _functions = new string?[rules.Charges.Length];
        _moved = new bool[rules.Charges.Length];
        List<Succession> steps = [];
        foreach (Charge charge in rules.Charges)
        {
            steps.Clear();
            _functions[charge.Id] = successions.FunctionOn(charge, day, steps);
            _moved[charge.Id] = steps.Count > 0 && !charge.Duty.Organ.IsFunction;
        }
    }

    /// <summary>The function that holds a charge.</summary>
    public string? FunctionOf(int charge) => _functions[charge];

    /// <summary>Whether a charge's named body has lost the duty (历史).</summary>
    public bool HasMoved(int charge) => _moved[charge];
}
