using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class PromiseMerge
{
    public static Promise Of(ItemMerge<Promise> item)
    {
        var text = Wording.Text(item, p => p.Text, EvidenceKey.Of);
        var words = item.SideOf(p => p.Text, text);
        var merged = item.Theirs with
        {
            Text = text,
            Explicit = item.Follow(p => p.Explicit, words),
            Certainty = item.Keep("certainty", p => p.Certainty, Words.Of),
            Category = item.Keep("category", p => p.Category, Words.Of),
            MadeBy = item.Keep("made-by", p => p.MadeBy, m => m),
            HeardBy = item.Keep("heard-by", p => p.HeardBy, h => string.Join(", ", h)),
            SaidOn = item.Keep("said-on", p => p.SaidOn, Shown.Date),
            Due = item.Keep("due", p => p.Due, Shown.Date),
            Origin = item.Follow(p => p.Origin, words),
            Evidence = item.Computed(p => p.Evidence),
            Retraction = item.Computed(p => p.Retraction),
            Drift = item.Computed(p => p.Drift),
            Support = item.Computed(p => p.Support),
            Told = item.Keep("told", p => p.Told, Shown.Told),
            Fulfilment = item.Keep("fulfilment", p => p.Fulfilment, Shown.Fulfilment),
        };
        var key = EvidenceKey.Of(merged);
        return merged with
        {
            Decision = DecisionMerge.Of(item, key),
            Review = Wording.Review(item, p => p.Review, p => p.Text, EvidenceKey.Of, merged.Text, key),
            Removed = item.Removed(p => p.Removed, side => Worked(item, side)),
        };
    }

    private static bool Worked(ItemMerge<Promise> item, Side side) =>
        item.Changed(side, EvidenceKey.Of)
        || (!(side == Side.Ours && item.OursIsMachine)
            && (item.Changed(side, p => (p.Text, p.Certainty, p.Category, p.MadeBy, p.HeardBy, p.SaidOn, p.Due))
                || item.Changed(side, p => (p.Decision, p.Told, p.Fulfilment, p.Review))));
}
