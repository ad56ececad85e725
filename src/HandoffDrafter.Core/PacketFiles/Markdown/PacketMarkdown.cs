using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>packet.md: the packet as people read it and edit it.</summary>
public static class PacketMarkdown
{
    /// <summary>The same packet and profile always give the same text, with LF line ends.</summary>
    public static string Write(Packet packet, Profile profile) => Write(packet, profile, PacketDigest.Of(packet));

    /// <param name="digest"><see cref="PacketDigest.Of(Packet)"/>, where the caller has it already.</param>
    public static string Write(Packet packet, Profile profile, Digest digest)
    {
        var text = new StringBuilder();
        FrontMatter.Write(text, packet, profile, digest);
        PacketLayout.Of(packet, profile).Print(text);
        return text.ToString();
    }

    /// <summary>
    /// Never throws, whatever the file holds. An unedited file gives <paramref name="base"/> itself.
    /// </summary>
    /// <param name="base">The packet at the revision that the file names (<see cref="RevisionOf"/>).</param>
    /// <param name="stamp">Who saved it and when: for decisions, reviews, removals and what the customer was told.</param>
    public static MarkdownReading Read(string text, Packet @base, Profile profile, Stamp stamp)
    {
        text = Clean(text);
        var head = FrontMatterReading.Of(text);
        var edits = new PacketEdits(@base, stamp);
        head.Compare(@base, profile, edits);
        var layout = PacketLayout.Of(@base, profile);
        var reader = new PacketReader(layout, edits, @base, MarkdownPieces.Of(text[head.BodyStart..], head.BodyLine));
        reader.Run();
        var before = edits.Decided.Count == 0 ? [] : @base.Promises.ToDictionary(p => p.Id, p => p.Decision.State);
        var packet = edits.Result(PacketLayout.IsSorted);
        return new MarkdownReading(packet, edits.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToValueList())
        {
            Reviewer = head.Reviewer,
            Deal = head.Deal,
            Revision = head.Revision,
            Complete = reader.Complete,
            Removals = edits.Removals,
            Shown = layout.Items,
            Decided = edits.Decided.ToValueList(),
            Approvals = edits.Decided.Count(id => edits.Promise(id) is { Decision.State: DecisionState.Approved } && before.GetValueOrDefault(id) != DecisionState.Approved),
        };
    }

    /// <summary>The revision that the file says it was written from, without reading the rest; null where it does not say.</summary>
    public static int? RevisionOf(string text) => FrontMatterReading.Of(Clean(text)).Revision;

    private static string Clean(string text) => CanonicalText.From(text.TrimStart('\uFEFF'));
}
