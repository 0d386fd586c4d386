using WhoSupervises.Model.Duties;

namespace WhoSupervises.Resolution.Tests.Oracle;

/// <summary>Which duties a matter meets, and how: by looking at every one of them.</summary>
internal sealed class NaiveCandidates(NaiveScene scene)
{
    private readonly NaiveGraph _graph = scene.Rules.Graph;

    private sealed record Meeting(NaiveCharge Charge, string Asked, Link Kind, int Distance, bool Narrower, int Side, int Position, int Order);

    public void Fill()
    {
        List<Meeting> all = [];
        foreach (NaiveCharge charge in scene.Charges)
        {
            all.AddRange(scene.Matter.Focus.SelectMany((f, i) => Meet(charge, f, 0, i)));
            all.AddRange(scene.Matter.Context.SelectMany((f, i) => Meet(charge, f, 1, i)).Where(m => !m.Narrower || scene.Matter.Focus.Count == 0));
        }

        foreach (IGrouping<int, Meeting> duty in all.GroupBy(m => m.Charge.DutyNumber))
        {
            // A kind of what is asked counts only where that subject does not meet the duty itself.
            Meeting[] meetings =
            [
                .. duty.Where(m => !m.Narrower || !duty.Any(o => !o.Narrower && o.Asked == m.Asked))
                    .Where(m => !scene.Matter.Excluded.Any(x => _graph.Within(m.Charge.Subject, x))),
            ];
            if (meetings.Length > 0)
            {
                Add(meetings);
            }
        }
    }

    private IEnumerable<Meeting> Meet(NaiveCharge charge, string asked, int side, int position)
    {
        if (_graph.Way(asked, charge.Subject) is { } way)
        {
            yield return new Meeting(charge, asked, way.Kind, way.Distance, false, side, position, way.Order);
        }

        if (charge.Duty.Verb is Verb.Supervise or Verb.License or Verb.Manage or Verb.Guide && _graph.Below(asked).TryGetValue(charge.Subject, out int depth))
        {
            yield return new Meeting(charge, asked, Link.Kind, depth, true, side, position, 0);
        }
    }

    /// <summary>The thing itself before a part of it, what is asked before what surrounds it, the closest term.</summary>
    private void Add(Meeting[] meetings)
    {
        Meeting best = meetings.OrderBy(m => m.Narrower).ThenBy(m => m.Side).ThenBy(m => m.Kind).ThenBy(m => m.Distance)
            .ThenBy(m => m.Narrower ? m.Charge.Order : 0).ThenBy(m => m.Position).ThenBy(m => m.Order).ThenBy(m => m.Charge.Order).First();
        bool both = scene.Matter.Context.Count > 0;
        bool asked = meetings.Any(m => m.Side == 0);
        bool around = meetings.Any(m => m.Side == 1 && (!asked || (m.Kind <= Link.Sector && !m.Narrower)));
        (string? heldBy, bool moved) = scene.Rules.Successions.On(best.Charge, scene.Matter.AsOf);
        NaiveCandidate candidate = new()
        {
            Charge = best.Charge,
            Asked = best.Asked,
            Kind = best.Kind,
            Narrower = best.Narrower,
            CoversActivity = asked,
            CoversEnterprise = around || (asked && !both),
            Layer = scene.LayerOf(best.Charge),
            HeldBy = heldBy,
            Moved = moved,
            Stage = StageFit(best.Charge),
            Place = best.Kind == Link.Located && MayStandElsewhere(best.Asked) && !IsStated(best.Charge.Subject) ? "unstated" : PlaceFit(best.Charge),
            Actor = ActorFit(best.Charge),
        };
        candidate.CoversEnterprise |= candidate.Actor == "met" || candidate.Place == "met";
        candidate.CoversActivity |= candidate.Stage == "met" && scene.Matter.Stated.Count > 0;
        scene.Candidates.Add(candidate);
    }

    private string StageFit(NaiveCharge charge)
    {
        HashSet<string> licensing = scene.Rules.StagesUnder("许可");
        if (charge.Duty.Verb == Verb.License && scene.Matter.Stated.Any(licensing.Contains))
        {
            string[] besides = [.. scene.Matter.Stated.Where(s => !licensing.Contains(s)), .. scene.Matter.Implied];
            return charge.Stages.Count == 0 || besides.Any(charge.Stages.Contains) ? "met" : besides.Length > 0 ? "apart" : "unstated";
        }

        if (charge.Stages.Count == 0)
        {
            return "";
        }

        HashSet<string> operating = [.. scene.Rules.StagesUnder("经营"), .. scene.Rules.StagesUnder("运行"), .. scene.Rules.StagesUnder("使用")];
        IReadOnlyList<string> asked = scene.Matter.Stated.Count > 0 ? scene.Matter.Stated : scene.Matter.Implied;
        if (asked.Count == 0)
        {
            return charge.Stages.Any(operating.Contains) ? "met" : "unstated";
        }

        if (asked.Any(charge.Stages.Contains))
        {
            return "met";
        }

        if (asked.SelectMany(scene.Rules.StagesUnder).Any(charge.Stages.Contains))
        {
            return asked.All(operating.Contains) ? "met" : "unstated";
        }

        return scene.Matter.Stated.Count > 0 ? "apart" : "unstated";
    }

    private string ActorFit(NaiveCharge charge)
    {
        if (charge.Actors.Length == 0)
        {
            return "";
        }

        IReadOnlyList<string> acting = scene.Matter.Context.Count > 0 ? scene.Matter.Context : scene.Matter.Focus;
        if (acting.Any(s => charge.Actors.Any(a => _graph.Within(s, a))))
        {
            return "met";
        }

        return scene.Matter.Context.Count == 0 || acting.Any(s => charge.Actors.Any(a => _graph.Within(a, s))) ? "unstated" : "apart";
    }

    private bool MayStandElsewhere(string asked) => _graph.Edges(asked).Count(e => e.Kind == Model.Subjects.EdgeKind.LocatedIn) > 1;

    private bool IsStated(string place) => scene.Matter.Places.Concat(scene.Matter.Context).Any(s => _graph.Within(s, place));

    private string PlaceFit(NaiveCharge charge)
    {
        if (charge.Places.Length == 0)
        {
            return "";
        }

        IEnumerable<string> all = scene.Matter.Places.Concat(scene.Matter.Context).Concat(scene.Matter.Focus);
        IEnumerable<string> things = scene.Matter.Focus.Concat(scene.Matter.Context);
        if (charge.Places.Any(p => all.Any(s => _graph.Within(s, p)) || things.Any(s => _graph.IsPlacedIn(s, p))))
        {
            return "met";
        }

        return scene.Matter.Places.Count == 0 ? "unstated" : "apart";
    }
}
