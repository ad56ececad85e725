using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <param name="Renamed">
/// What "ours" brought under an id that was given to something else meanwhile: the id it came with, and the id it has in
/// <paramref name="Packet"/>.
/// </param>
public sealed record PacketMerging(Packet Packet, ValueList<MergeConflict> Conflicts, ValueMap<string> Renamed);

/// <summary>A property that both sides changed, each in its own way. What was not kept stands in a note after the item.</summary>
public sealed record MergeConflict(string Item, string Property, string? Kept, string? SetAside);
