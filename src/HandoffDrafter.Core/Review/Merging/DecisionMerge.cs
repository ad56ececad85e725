using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// What was decided, and by whom. State and text are one verdict: two people who come to the same one add up their keys, two different
/// verdicts are never mixed.
/// </summary>
internal static class DecisionMerge
{
    public static Decision Of(ItemMerge<Promise> item, EvidenceKey evidence)
    {
        var decided = Merge(item);
        if (decided.State == DecisionState.Pending || Rests(item.Theirs) || Rests(item.Ours))
        {
            return decided;
        }

        item.Say($" was decided on other evidence, and is to be decided again. It was {Shown.Decision(decided)}.");
        return Decision.Pending with { Owner = decided.Owner, Due = decided.Due };

        bool Rests(Promise side) => Verdict(side) == (decided.State, decided.Text) && EvidenceKey.Of(side).Equals(evidence);
    }

    private static Decision Merge(ItemMerge<Promise> item)
    {
        if (item.Agreed(p => p.Decision, out var agreed))
        {
            return agreed;
        }

        if (!item.Agreed(Verdict, out var verdict))
        {
            return item.Keep("decision", p => p.Decision, Shown.Decision);
        }

        var side = item.SideOf(Verdict, verdict);
        return new Decision(verdict.State)
        {
            Text = verdict.Text,
            Approvals = Approvals(item, verdict),
            By = item.Follow(p => p.Decision.By, side),
            At = item.Follow(p => p.Decision.At, side),
            Reason = item.Keep("decision.reason", p => p.Decision.Reason, r => r, side),
            Owner = item.Keep("decision.owner", p => p.Decision.Owner, o => o),
            Due = item.Keep("decision.due", p => p.Decision.Due, Shown.Date),
        };
    }

    /// <summary>A key counts for the verdict that it was turned for. Of two keys of one role the first stays.</summary>
    private static ValueList<Approval> Approvals(ItemMerge<Promise> item, (DecisionState State, string? Text) verdict)
    {
        var (theirs, ours) = (item.Theirs.Decision.Approvals, item.Ours.Decision.Approvals);
        if (Verdict(item.Theirs) != verdict || Verdict(item.Ours) != verdict)
        {
            return Verdict(item.Theirs) == verdict ? theirs : ours;
        }

        return item.Agreed(p => p.Decision.Approvals, out var agreed)
            ? agreed
            : [.. theirs, .. ours.Where(a => theirs.All(t => t.Role != a.Role))];
    }

    private static (DecisionState State, string? Text) Verdict(Promise promise) => (promise.Decision.State, promise.Decision.Text);
}
