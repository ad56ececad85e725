using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Review;

/// <summary>What reviewing needs of the other stages.</summary>
/// <param name="Check">
/// The packet assessed against its texts, with the gate's findings and score; the last packet is the machine's draft. Pure, and checking
/// what was checked changes nothing.
/// </param>
/// <param name="FindProfile">The profile of that id, or what is wrong with it.</param>
/// <param name="People">Who may act, as the file says now.</param>
public sealed record ReviewStages(
    Func<Packet, SourceTexts, Profile, Packet?, Packet> Check,
    Func<string, ProfileReading> FindProfile,
    Func<People> People)
{
    /// <summary>How packet.md is read; see <see cref="PacketMarkdown.Read"/>.</summary>
    public Func<string, Packet, Profile, Stamp, MarkdownReading> Read { get; init; } = PacketMarkdown.Read;

    /// <summary>See <see cref="PacketMarkdown.RevisionOf"/>.</summary>
    public Func<string, int?> RevisionOf { get; init; } = PacketMarkdown.RevisionOf;
}
