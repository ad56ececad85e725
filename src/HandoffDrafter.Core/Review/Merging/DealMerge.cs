using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class DealMerge
{
    public static Deal Of(ItemMerge<Deal> item) => item.Theirs with
    {
        Id = item.Follow(d => d.Id, Side.Theirs),
        Name = item.Keep("name", d => d.Name, n => n),
        Profile = item.Keep("profile", d => d.Profile, p => p),
        AsOf = item.Computed(d => d.AsOf),
        ProfileReason = item.Follow(d => d.ProfileReason, Side.Theirs),
        State = item.Follow(d => d.State, Side.Theirs),
        Mode = item.Computed(d => d.Mode),
        Previous = item.Follow(d => d.Previous, Side.Theirs),
    };
}
