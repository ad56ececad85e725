using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Draft;

/// <summary>What a drafter has to go on: the sources as read, and what the packet is to hold.</summary>
public sealed record DraftingMatter(Deal Deal, ValueList<SourceDocument> Sources, SourceTexts Texts, Profile Profile);

/// <summary>Writes a first packet from a deal's sources. It fills no decision, review, waiver or signature.</summary>
public abstract class Drafter
{
    public abstract string Name { get; }

    /// <summary>Raised whenever the same matter would give another draft.</summary>
    public abstract int Version { get; }

    /// <summary>A packet of revision 0 that holds <see cref="DraftingMatter.Sources"/> as given.</summary>
    public abstract Task<Packet> DraftAsync(DraftingMatter matter, CancellationToken cancellationToken);
}
