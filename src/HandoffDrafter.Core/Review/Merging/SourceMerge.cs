using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>What is known of a document comes from reading it, so that the later reading goes before the earlier one.</summary>
internal static class SourceMerge
{
    public static SourceDocument Of(ItemMerge<SourceDocument> item) => item.Theirs with
    {
        File = item.Computed(s => s.File),
        Role = item.Computed(s => s.Role),
        Sha256 = item.Computed(s => s.Sha256),
        Names = Union(item, s => s.Names),
        Kind = item.Computed(s => s.Kind),
        RoleReason = item.Computed(s => s.RoleReason),
        Text = item.Computed(s => s.Text),
        EarlierTexts = Union(item, s => s.EarlierTexts),
        Title = item.Computed(s => s.Title),
        Date = item.Computed(s => s.Date),
        Signed = item.Computed(s => s.Signed),
        SignedOn = item.Computed(s => s.SignedOn),
        SignedReason = item.Computed(s => s.SignedReason),
        Pages = item.Computed(s => s.Pages),
        Gone = item.Computed(s => s.Gone),
        Restricted = item.Computed(s => s.Restricted),
        EnclosedIn = item.Computed(s => s.EnclosedIn),
        Status = item.Computed(s => s.Status),
        StatusReason = item.Computed(s => s.StatusReason),
        Relations = item.Computed(s => s.Relations),
        Problems = item.Computed(s => s.Problems),
    };

    private static ValueList<V> Union<V>(ItemMerge<SourceDocument> item, Func<SourceDocument, ValueList<V>> of) =>
        item.Agreed(of, out var agreed) ? agreed : of(item.Theirs).Union(of(item.Ours)).ToValueList();
}
