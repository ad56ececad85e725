using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// How complete a handoff is. A part of the profile's score is 100 when all its entries are done, 50 when at least half are, else 0.
/// Entries are the fields that the part's sections require, each required section itself, every promise where promises belong to the part,
/// and every line of a section that wants a reviewer's mark. A part without entries is complete.
/// </summary>
public static class ScoreCard
{
    public const string Promises = "promises";

    public static Score Of(GateContext context)
    {
        var parts = new List<KeyValuePair<string, int>>();
        var total = 0;
        foreach (var part in context.Profile.Score.Parts)
        {
            var (done, entries) = Count(part, context);
            var value = done == entries ? 100 : 2 * done >= entries ? 50 : 0;
            parts.Add(KeyValuePair.Create(part.Id, value));
            total += value * part.Weight;
        }

        // Rounded down: a score never says more than was reached.
        return new Score(total / 100, context.Profile.Score.Threshold, new ValueMap<int>(parts));
    }

    private static (int Done, int Entries) Count(ProfileScorePart part, GateContext context)
    {
        var (done, entries) = (0, 0);
        foreach (var field in context.Profile.Fields)
        {
            if (part.Sections.Contains(field.Section) && FieldNeeds.IsNeeded(field, context))
            {
                Add(FieldNeeds.IsAnswered(context.Field(field.Id)));
            }
        }

        foreach (var id in part.Sections)
        {
            var claims = context.ClaimsOf(id);
            if (context.Profile.Section(id) is { Required: Requirement.Yes } && FieldNeeds.HoldsClaims(id, context.Profile))
            {
                Add(claims.Count > 0);
            }

            if (context.Profile.ReviewSections.Contains(id))
            {
                foreach (var claim in claims)
                {
                    Add(ReviewMarks.Has(claim));
                }
            }

            if (id == Promises)
            {
                foreach (var promise in context.Promises)
                {
                    Add(promise.Decision.State != DecisionState.Pending || ReviewMarks.IsSettled(promise, context.Profile));
                }
            }
        }

        return (done, entries);

        void Add(bool isDone)
        {
            entries++;
            done += isDone ? 1 : 0;
        }
    }
}
