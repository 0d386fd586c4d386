using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Resolution.Compiled;
using WhoSupervises.Resolution.Engine;
using WhoSupervises.Resolution.Jurisdictions;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>A candidate with the department it means in the region asked.</summary>
internal sealed record CandidateView(int Index, Candidate Candidate, Charge Charge, AssignedOrgan Organ)
{
    /// <summary>The weakest link it rests on.</summary>
    public string AuthorityOn(DateOnly asOf)
    {
        string authority = Charge.Document.Standing == Standing.Draft ? Authorities.Draft : Authorities.InForce;
        if (Organ.IsDerived || (Organ.Steps.Count > 0 && !Organ.IsHistorical))
        {
            authority = Authorities.Weaker(authority, Authorities.Derived);
        }

        if (Charge.Document.SupersededFrom <= asOf)
        {
            authority = Authorities.Weaker(authority, Authorities.Unchecked);
        }

        return Organ.IsHistorical || Organ.PredatesReform ? Authorities.Weaker(authority, Authorities.Historical) : authority;
    }

    /// <summary>The word shown for its verb.</summary>
    public string Role => VerbNames.NameOf(Charge.Verb);
}
