namespace WhoSupervises.Resolution.Engine;

/// <summary>How a limit of a duty (stage, place, actor) fits what was asked.</summary>
public enum Fit : byte
{
    /// <summary>The duty has no such limit.</summary>
    Unlimited,

    /// <summary>The limit is met.</summary>
    Met,

    /// <summary>The matter does not say; the duty answers on condition.</summary>
    Unstated,

    /// <summary>The matter says otherwise; the duty does not answer.</summary>
    Apart,
}
