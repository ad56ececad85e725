using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Review.Signatures;

/// <summary>Whether what was signed is what stands.</summary>
public static class SignatureCheck
{
    /// <summary>
    /// The packet with every signature void that covers a part which reads otherwise now, or does not cover one that came since. What is void
    /// stays void, even if the words come back: whoever signed then signs again.
    /// </summary>
    public static Packet Revalidate(Packet packet)
    {
        if (!packet.Signatures.Any(s => s.Valid))
        {
            return packet;
        }

        var now = PacketDigest.Parts(packet);
        return packet with { Signatures = packet.Signatures.Select(s => s.Valid && Changed(s, now).Any() ? s with { Valid = false } : s).ToValueList() };
    }

    /// <summary>The parts that are not what <paramref name="signature"/> covers, in ordinal order.</summary>
    public static IEnumerable<string> Changed(Signature signature, ValueMap<Digest> parts) =>
        signature.Covers.Keys.Union(parts.Keys, StringComparer.Ordinal)
            .Where(part => !(signature.Covers.TryGetValue(part, out var signed) && parts.TryGetValue(part, out var stands) && signed == stands))
            .Order(StringComparer.Ordinal);
}
