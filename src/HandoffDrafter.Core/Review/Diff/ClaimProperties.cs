using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class ClaimProperties
{
    public static IEnumerable<Property> Of(Claim claim) =>
    [
        Property.Of("section", claim.Section),
        Property.Of("text", claim.Text),
        Property.Of("status", Words.Of(claim.Status)),
        Property.Of("origin", Words.Of(claim.Origin)),
        Property.Of("owner", claim.Owner),
        Property.Of("due", claim.Due),
        Property.Flag("blocks-kickoff", claim.BlocksKickoff),
        .. claim.Details.Select(d => Property.Of($"details.{d.Key}", d.Value)),
        .. Property.Of(claim.Review),
        Property.Flag("restricted", claim.Restricted),
        .. Property.Of(claim.Removed),
        Property.Of("evidence", claim.Evidence),
    ];
}
