using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Decisions;

/// <summary>
/// Keys and reviewers' marks speak for what was read when they were given. When that changes they lapse; the decision itself stays, short of
/// its keys.
/// </summary>
public static class Lapses
{
    /// <param name="before">The packet before the change; keys and marks that are not in it were given with the change, and stand.</param>
    /// <param name="after">The packet after it.</param>
    public static Packet Between(Packet before, Packet after)
    {
        var (claims, promises) = (before.Claims.ToDictionary(c => c.Id), before.Promises.ToDictionary(p => p.Id));
        return after with
        {
            Claims = Each(after.Claims, c => claims.TryGetValue(c.Id, out var was) ? Of(was, c) : c),
            Promises = Each(after.Promises, p => promises.TryGetValue(p.Id, out var was) ? Of(was, p) : p),
        };
    }

    private static Claim Of(Claim before, Claim after) =>
        after.Review is not null && after.Review == before.Review && (after.Text != before.Text || !SameWords(after.Evidence, before.Evidence))
            ? after with { Review = null }
            : after;

    private static Promise Of(Promise before, Promise after)
    {
        var read = after.Text == before.Text && after.Category == before.Category && SameWords(Said(after), Said(before));
        if (!read && after.Review is not null && after.Review == before.Review)
        {
            after = after with { Review = null };
        }

        var decided = after.Decision;
        var stands = read && SameVerdict(after.Support, before.Support)
            && (decided.State, decided.Text) == (before.Decision.State, before.Decision.Text);
        var kept = stands ? decided.Approvals : decided.Approvals.Where(a => !before.Decision.Approvals.Contains(a)).ToValueList();
        return kept.Equals(decided.Approvals) ? after : after with { Decision = decided with { Approvals = kept } };
    }

    private static ValueList<Evidence> Said(Promise promise) => [.. promise.Evidence, .. promise.Retraction, .. promise.Drift];

    private static bool SameVerdict(Support one, Support other) =>
        (one.Status, one.Differs) == (other.Status, other.Differs) && SameWords(one.Evidence, other.Evidence);

    /// <summary>The same quotes of the same documents, wherever another reading of them finds the words.</summary>
    private static bool SameWords(ValueList<Evidence> one, ValueList<Evidence> other) =>
        one.Equals(other) || one.Select(Words).ToHashSet().SetEquals(other.Select(Words));

    private static (Digest Source, string Quote) Words(Evidence evidence) => (evidence.Sha256, evidence.Quote);

    private static ValueList<T> Each<T>(ValueList<T> items, Func<T, T> change)
        where T : class
    {
        var changed = items.Select(change).ToValueList();
        return changed.Equals(items) ? items : changed;
    }
}
