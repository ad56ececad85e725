using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Tests.Review;

/// <summary>
/// Saves of packet.md without the markdown: each text stands for what its reading gives, so that these stories are of the review alone.
/// </summary>
internal sealed class SavedFiles
{
    private readonly Dictionary<string, (int? Revision, Func<Packet, Stamp, MarkdownReading> Read)> _files = [];

    /// <param name="decided">Promises whose decision line was written anew.</param>
    public string Save(int? revision, string? reviewer, Func<Packet, Stamp, Packet> edit, string? deal = null, params PromiseId[] decided)
    {
        var text = $"save {_files.Count + 1}";
        _files.Add(text, (revision, (written, stamp) => new MarkdownReading(edit(written, stamp), [])
        {
            Reviewer = reviewer,
            Revision = revision,
            Deal = deal ?? written.Deal.Id.ToString(),
            Complete = true,
            Decided = [.. decided],
        }));
        return text;
    }

    public string Save(int? revision, string? reviewer, Func<Packet, Packet> edit) => Save(revision, reviewer, (written, _) => edit(written));

    public MarkdownReading Read(string text, Packet written, Profile profile, Stamp stamp) => _files[text].Read(written, stamp);

    public int? RevisionOf(string text) => _files[text].Revision;
}
