using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>
/// What was decided, and by whom. State and text are one verdict: two people who come to the same one add up their keys, two different
/// verdicts are never mixed.
/// </summary>
internal sealed class DecisionMerge(ItemMerge<Promise> item, EvidenceKey evidence)
{
    public static Decision Of(ItemMerge<Promise> item, EvidenceKey evidence) => new DecisionMerge(item, evidence).Merge();

    private Decision Merge()
    {
        if (item.Agreed(p => p.Decision, out var agreed))
        {
            return agreed.State == DecisionState.Pending || Sides().Any(s => Verdict(s) == Verdict(agreed) && Saw(s)) ? agreed : Reopened(agreed);
        }

        var (theirs, ours) = (item.Theirs.Decision, item.Ours.Decision);
        if (Verdict(theirs) == Verdict(ours))
        {
            var together = theirs with
            {
                Approvals = Together(),
                Reason = item.Keep("decision.reason", p => p.Decision.Reason, r => r),
                Owner = Owner(),
                Due = Due(),
                By = item.Follow(p => p.Decision.By, Side.Theirs),
                At = item.Follow(p => p.Decision.At, Side.Theirs),
            };
            return together.State == DecisionState.Pending || Sides().Any(Saw) ? together : Reopened(together);
        }

        if (item.Agreed(p => Verdict(p.Decision), out var verdict))
        {
            return OfOneSide(Verdict(theirs) == verdict ? Side.Theirs : Side.Ours);
        }

        // A decision that was re-opened meanwhile is not up against a new one: the new one was made on what is no longer said.
        return theirs.State == DecisionState.Pending && Saw(item.Theirs) && !Saw(item.Ours)
            ? Reopened(ours with { Owner = Owner(), Due = Due() })
            : OfTwo();
    }

    /// <summary>
    /// The verdict with everything that belongs to it; owner and date may have been set by the other side. A key that was turned there for
    /// the verdict before counts no more.
    /// </summary>
    private Decision OfOneSide(Side side)
    {
        var (deciding, other) = side == Side.Theirs ? (item.Theirs, item.Ours) : (item.Ours, item.Theirs);
        var otherSide = side == Side.Theirs ? Side.Ours : Side.Theirs;
        var decided = deciding.Decision with { Owner = Owner(), Due = Due() };
        if (other.Decision.State != DecisionState.Pending && item.Changed(otherSide, p => (p.Decision.Reason, p.Decision.By, p.Decision.Approvals)))
        {
            item.Conflict("decision", Shown.Decision(decided), Shown.Decision(other.Decision));
        }

        return decided.State == DecisionState.Pending || Saw(deciding) ? decided : Reopened(decided);
    }

    /// <summary>Two verdicts: the one that was made on what is said now goes before the other.</summary>
    private Decision OfTwo()
    {
        var side = Saw(item.Theirs) == Saw(item.Ours) ? item.SideOfPeople(p => p.Decision) : Saw(item.Theirs) ? Side.Theirs : Side.Ours;
        var kept = item.Keep("decision", p => p.Decision, Shown.Decision, side);
        return kept.State == DecisionState.Pending || Saw(side == Side.Theirs ? item.Theirs : item.Ours) ? kept : Reopened(kept);
    }

    private Decision Reopened(Decision decided)
    {
        item.Say($" was decided on other evidence, and is to be decided again. It was {Shown.Decision(decided)}.");
        return Decision.Pending with { Owner = decided.Owner, Due = decided.Due };
    }

    private ValueList<Approval> Together()
    {
        var (theirs, ours) = (item.Theirs.Decision.Approvals, item.Ours.Decision.Approvals);
        return item.Agreed(p => p.Decision.Approvals, out var agreed)
            ? agreed
            : theirs.UnionBy(ours, a => (a.Role, a.By)).ToValueList();
    }

    private string? Owner() => item.Keep("decision.owner", p => p.Decision.Owner, o => o);

    private DateOnly? Due() => item.Keep("decision.due", p => p.Decision.Due, Shown.Date);

    private IEnumerable<Promise> Sides() => [item.Theirs, item.Ours];

    private bool Saw(Promise side) => EvidenceKey.Of(side).Equals(evidence);

    private static (DecisionState State, string? Text) Verdict(Promise promise) => Verdict(promise.Decision);

    private static (DecisionState State, string? Text) Verdict(Decision decision) => (decision.State, decision.Text);
}
