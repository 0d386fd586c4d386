using System.Collections.Immutable;

namespace WhoSupervises.Language.Linting;

/// <summary>All lints, by code.</summary>
internal static class Lints
{
    public static ImmutableArray<ILint> All { get; } =
    [
        new IndustryParent(),
        new Cycle(),
        new DuplicateDocument(),
        new SharedAlias(),
        new AliasIsName(),
        new UnusedSubject(),
        new ClauseOrder(),
        new EmptyClause(),
        new UndatedDocument(),
        new NotBeforeOnDated(),
        new DutyInRecord(),
        new UnknownFact(),
        new RepeatedDuty(),
        new ExcludesItself(),
        new SelfAlias(),
        new NeverApplies(),
        new DiscardedName(),
        new RulingAgainstClause(),
        new RulingAgainstRuling(),
    ];
}
