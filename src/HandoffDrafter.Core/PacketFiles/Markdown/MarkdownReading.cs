using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>
/// What a saved packet.md says against the revision that it was written from. Everything the file holds is in <see cref="Packet"/> as a
/// value, a note or a removal; <see cref="Problems"/> tell what was set aside and how to have it taken.
/// </summary>
/// <param name="Packet">The base with the person's edits: the "ours" of a merge.</param>
/// <param name="Problems">In the order of the file.</param>
public sealed record MarkdownReading(Packet Packet, ValueList<FileProblem> Problems)
{
    /// <summary>Who the file says made the edits, as typed; null where nobody is named.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The deal that the file says it is of; null where it does not say.</summary>
    public string? Deal { get; init; }

    /// <summary>The revision that the file says it was written from; null where it does not say.</summary>
    public int? Revision { get; init; }

    /// <summary>The end of the packet was seen. Without it nothing was taken as removed.</summary>
    public bool Complete { get; init; }

    /// <summary>Items that the file left out and that were there before.</summary>
    public int Removals { get; init; }

    /// <summary>Claims, promises and notes that the base showed: what <see cref="Removals"/> is a share of.</summary>
    public int Shown { get; init; }

    /// <summary>Promises whose <c>Decision:</c> line was changed, in the order of the file; the reviewer's key still has to be checked and turned.</summary>
    public ValueList<PromiseId> Decided { get; init; } = [];

    /// <summary>How many of <see cref="Decided"/> are approved now and were not before.</summary>
    public int Approvals { get; init; }

    public bool Changed(Packet @base) => !Packet.Equals(@base);
}
