using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Life;

/// <summary>
/// Where a deal is between its documents and its archive. People move it by signing, accepting and returning; the rest follows from what the
/// packet holds.
/// </summary>
public static class DealLife
{
    /// <summary>The packet in the state that follows from it, whatever else a command made of it.</summary>
    public static Packet Follow(Packet before, Packet after, Profile profile)
    {
        var state = StateOf(before, after, profile);
        return state == after.Deal.State ? after : after with { Deal = after.Deal with { State = state } };
    }

    /// <summary>The triggers of the profile that do not hold yet, in its order; none before the agreement is to be signed.</summary>
    public static IEnumerable<ProfileTrigger> Awaited(Packet packet, Profile profile) =>
        packet.Deal.Mode == DealMode.PreSignature ? [] : profile.Triggers.Where(trigger => !Holds(trigger, packet));

    private static DealState StateOf(Packet before, Packet after, Profile profile) => after.Deal.State switch
    {
        DealState.Waiting or DealState.Collecting or DealState.InReview => Opening(after, profile),
        DealState.Submitted when !Stands(after, PersonRole.SalesOwner) => DealState.InReview,
        DealState.Accepted or DealState.Exported when !Stands(after, PersonRole.SalesOwner) || !Stands(after, PersonRole.ImplementationOwner) || HasNewSource(before, after) => DealState.InReview,
        var state => state,
    };

    private static DealState Opening(Packet packet, Profile profile) =>
        Awaited(packet, profile).Any() ? DealState.Waiting
        : packet.Sources.Any(s => !s.Gone && s.Role is SourceRole.Proposal or SourceRole.CallNotes or SourceRole.Email) ? DealState.InReview
        : DealState.Collecting;

    /// <summary>Whether the latest signature in that role is valid.</summary>
    public static bool Stands(Packet packet, PersonRole role) => Latest(packet, role) is { Valid: true };

    public static Signature? Latest(Packet packet, PersonRole role)
    {
        Signature? latest = null;
        foreach (var signature in packet.Signatures)
        {
            if (signature.Role == role && (latest is null || signature.At >= latest.At))
            {
                latest = signature;
            }
        }

        return latest;
    }

    private static bool Holds(ProfileTrigger trigger, Packet packet) =>
        packet.Field(trigger.Field)?.Value is { } value
        && (trigger.Values.Count == 0 || trigger.Values.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>A document that nobody who accepted can have seen.</summary>
    private static bool HasNewSource(Packet before, Packet after)
    {
        var known = before.Sources.Select(s => s.Sha256).ToHashSet();
        return after.Sources.Any(s => !known.Contains(s.Sha256));
    }
}
