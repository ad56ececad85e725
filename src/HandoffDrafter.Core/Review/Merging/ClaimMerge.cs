using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class ClaimMerge
{
    public static Claim Of(ItemMerge<Claim> item)
    {
        var text = Wording.Text(item, c => c.Text, EvidenceKey.Of);
        var words = item.SideOf(c => c.Text, text);
        var merged = item.Theirs with
        {
            Section = item.Keep("section", c => c.Section, s => s),
            Text = text,
            Status = item.Follow(c => c.Status, words),
            Origin = item.Follow(c => c.Origin, words),
            Owner = item.Keep("owner", c => c.Owner, o => o),
            Due = item.Keep("due", c => c.Due, Shown.Date),
            BlocksKickoff = item.Follow(c => c.BlocksKickoff, Side.Theirs),
            Details = Details(item),
            Restricted = item.Follow(c => c.Restricted, Side.Theirs),
            Evidence = item.Computed(c => c.Evidence),
        };
        return merged with
        {
            Review = Wording.Review(item, c => c.Review, c => c.Text, EvidenceKey.Of, merged.Text, EvidenceKey.Of(merged)),
            Removed = item.Removed(c => c.Removed, side => Worked(item, side)),
        };
    }

    private static ValueMap<string> Details(ItemMerge<Claim> item)
    {
        if (item.Agreed(c => c.Details, out var agreed))
        {
            return agreed;
        }

        var names = item.Theirs.Details.Keys.Union(item.Ours.Details.Keys, StringComparer.Ordinal);
        return new ValueMap<string>(names
            .Select(name => KeyValuePair.Create(name, item.Keep(name, c => c.Details.GetValueOrDefault(name), v => v)))
            .Where(detail => detail.Value is not null)!);
    }

    private static bool Worked(ItemMerge<Claim> item, Side side) =>
        item.Changed(side, EvidenceKey.Of)
        || (!(side == Side.Ours && item.OursIsMachine)
            && (item.Changed(side, c => (c.Section, c.Text, c.Owner, c.Due)) || item.Changed(side, c => (c.Details, c.Review))));
}
