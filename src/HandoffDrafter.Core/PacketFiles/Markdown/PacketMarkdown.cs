using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>packet.md: the packet as people read it and edit it.</summary>
public static class PacketMarkdown
{
    /// <summary>The same packet and profile always give the same bytes, with LF line ends.</summary>
    public static string Write(Packet packet, Profile profile, Digest digest) =>
        throw new NotSupportedException("Writing packet.md comes with the next commit.");

    /// <summary>
    /// Never throws, whatever the file holds. An unedited file gives <paramref name="base"/> itself.
    /// </summary>
    /// <param name="base">The packet at the revision that the file names (<see cref="RevisionOf"/>).</param>
    /// <param name="stamp">Who saved it and when: for decisions, reviews, removals and what the customer was told.</param>
    public static MarkdownReading Read(string text, Packet @base, Profile profile, Stamp stamp) =>
        throw new NotSupportedException("Reading packet.md comes with the next commit.");

    /// <summary>The revision that the file says it was written from, without reading the rest; null where it does not say.</summary>
    public static int? RevisionOf(string text) => throw new NotSupportedException("Reading packet.md comes with the next commit.");
}
