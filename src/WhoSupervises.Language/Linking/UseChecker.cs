using WhoSupervises.Language.Reading;

namespace WhoSupervises.Language.Linking;

/// <summary>Checks that each name used is declared.</summary>
internal static class UseChecker
{
    /// <summary>What is wrong with the use of a name, or null.</summary>
    public static Finding? Check(NameUse use, Names names) => use.Kind switch
    {
        NameKind.Subject => Subject(use.Name, names.Subjects),
        NameKind.Stage => names.Stages.Contains(use.Name) ? null : Messages.UnknownStage(use.Name, names.Stages.Index.Nearest(use.Name)),
        NameKind.Principle => names.Principles.Contains(use.Name) ? null : Messages.UnknownPrinciple(use.Name, names.Principles.Index.Nearest(use.Name)),
        NameKind.Function => names.Functions.Contains(use.Name) ? null : Messages.UnknownFunction(use.Name, names.Functions.Index.Nearest(use.Name)),
        NameKind.Organ => names.Organs.Find(use.Name, use.Region) is not null ? null : Messages.UnknownOrgan(use.Name, use.Region, names.Organs.Index.Nearest(use.Name)),
        NameKind.Partner => names.Partner(use.Name, use.Region) is not null
            ? null
            : Messages.UnknownPartner(use.Name, names.Functions.Index.Nearest(use.Name) ?? names.Organs.Index.Nearest(use.Name)),
        NameKind.Region => !names.HasRegions || names.Regions.IsName(use.Name) ? null : Messages.UnknownRegion(use.Name, names.Regions.Index.Nearest(use.Name)),
        _ => null,
    };

    private static Finding? Subject(string name, NameTable subjects)
    {
        if (!subjects.Contains(name))
        {
            return Messages.UnknownSubject(name, subjects.Index.Nearest(name));
        }

        return subjects.Claimants(name) is { Count: > 1 } owners ? Messages.AmbiguousSubject(name, owners) : null;
    }
}
