using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class DealProperties
{
    public static IEnumerable<Property> Of(Deal deal) =>
    [
        Property.Of("id", deal.Id.ToString()),
        Property.Of("name", deal.Name),
        Property.Of("profile", deal.Profile),
        Property.Of("profile-reason", deal.ProfileReason),
        Property.Of("state", Words.Of(deal.State)),
        Property.Of("mode", Words.Of(deal.Mode)),
        Property.Of("as-of", deal.AsOf),
        Property.Of("previous", deal.Previous?.ToString()),
    ];
}
