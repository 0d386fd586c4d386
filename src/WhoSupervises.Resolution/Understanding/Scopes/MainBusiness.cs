using WhoSupervises.Resolution.Compiled;

namespace WhoSupervises.Resolution.Understanding.Scopes;

/// <summary>Which phrase of a scope is the main business: what the scope says, its order, the name, the industry code.</summary>
/// <remarks>The registration rules put the main business first; a name and a code that both point to another phrase outweigh the order.</remarks>
internal sealed class MainBusiness(SubjectGraph graph)
{
    /// <summary>Index of the main phrase; -1 where there is none.</summary>
    /// <param name="phrases">The phrases, decided.</param>
    /// <param name="named">What the business's name says, with the departments that lead it.</param>
    /// <param name="coded">What its industry code says, likewise.</param>
    public int Of(IReadOnlyList<PhraseAnswer> phrases, BusinessHint named, BusinessHint coded)
    {
        int best = -1;
        double most = double.MinValue;
        for (int i = 0; i < phrases.Count; i++)
        {
            double weight = Order(i) + Agreement(phrases[i], named) + Agreement(phrases[i], coded) + (phrases[i].Phrase.IsStatedMain ? 4 : 0)
                - (phrases[i].Reading.IsUnderstood ? 0 : 3) + (phrases[i].Answer.Lead.Count > 0 ? 0.4 : 0);
            if (weight > most + 1e-9)
            {
                (best, most) = (i, weight);
            }
        }

        return best;
    }

    private static double Order(int index) => index switch { 0 => 3.6, 1 => 2, 2 => 1.6, _ => Math.Max(0, 1.5 - (0.1 * index)) };

    private double Agreement(PhraseAnswer phrase, BusinessHint hint)
    {
        if (hint.Subjects.Length == 0 || !phrase.Reading.IsUnderstood)
        {
            return 0;
        }

        int focus = phrase.Reading.Matters[0].Focus;
        bool related = false;
        foreach (int subject in hint.Subjects)
        {
            if (subject == focus || graph.IsWithin(focus, subject, kindOnly: true))
            {
                return 2;
            }

            related |= graph.IsWithin(subject, focus, kindOnly: true) || graph.IsWithin(focus, subject);
        }

        return (related ? 0.6 : 0) + (IsLedAlike(phrase, hint) ? 1 : 0);
    }

    private static bool IsLedAlike(PhraseAnswer phrase, BusinessHint hint)
    {
        foreach (Explaining.Assignment lead in phrase.Answer.Lead)
        {
            foreach (string name in hint.Leads)
            {
                if (name == lead.Department)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
