using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>The packets after each event, and the machine drafts, each checked against the digest that the event recorded.</summary>
internal sealed class Revisions(DealFolder folder, Disk disk)
{
    /// <summary>The bytes of a revision. packet.json stands in for the latest where that file is lost.</summary>
    /// <exception cref="DealDamagedException">They are gone or changed.</exception>
    public byte[] Bytes(int number, Digest digest)
    {
        var kept = disk.Read(folder.Revision(number));
        if (kept is not null && Digest.Of(kept) == digest)
        {
            return kept;
        }

        return disk.Read(folder.PacketData) is { } packet && Digest.Of(packet) == digest
            ? packet
            : throw new DealDamagedException(Problem(number, kept is null));
    }

    /// <summary>The packet after an event, with the texts that it was read against.</summary>
    /// <exception cref="DealDamagedException">It is gone, changed, or not a packet.</exception>
    public StoredDeal Load(int number, Digest digest) => Read(Bytes(number, digest), folder.Revision(number));

    /// <summary>
    /// Two readings of a document may give the same words with other places and speakers. A packet that was written before the second one
    /// speaks of the first.
    /// </summary>
    public StoredDeal Read(byte[] content, string path)
    {
        var texts = new SourceFiles(folder, disk).Texts();
        var latest = new SourceTexts(texts);
        if (texts.Select(t => t.Digest).Distinct().Count() < texts.Count && PacketJson.Read(content, latest, path).Value is null)
        {
            latest = new SourceTexts(texts.Reverse());
        }

        return new StoredDeal(StoredPackets.Read(content, path, latest), latest);
    }

    public int? LatestDraft(int upTo) =>
        Numbers(folder.Drafts).Where(n => n <= upTo).Select(n => (int?)n).LastOrDefault();

    /// <summary>Removes what a save wrote ahead of an event that it did not come to.</summary>
    public void Sweep(int upTo)
    {
        foreach (var (numbers, path) in ((IReadOnlyList<int>, Func<int, string>)[])[(Numbers(folder.Revisions), folder.Revision), (Numbers(folder.Drafts), folder.Draft)])
        {
            foreach (var number in numbers.Where(n => n > upTo))
            {
                disk.Delete(path(number));
            }
        }
    }

    public IEnumerable<StoreProblem> Problems(HistoryScan history)
    {
        for (var number = 1; number <= history.Count; number++)
        {
            var content = disk.Read(folder.Revision(number));
            if (content is null || Digest.Of(content) != history.Entries[number - 1].Revision)
            {
                yield return Problem(number, content is null);
            }

            if (history.Event(number) is not { } recorded)
            {
                yield return new StoreProblem(
                    StoreProblemKind.UnreadableFile, folder.History, Invariant($"line {number} is whole, yet no event that this version knows"), "Use the version of handoff that wrote it");
            }
            else if (recorded.Draft is { } draft && (disk.Read(folder.Draft(number)) is not { } drafted || Digest.Of(drafted) != draft))
            {
                yield return new StoreProblem(
                    StoreProblemKind.ForeignRevision, folder.Draft(number), Invariant($"it is missing or not the draft that event {number} recorded"), "Restore the file from a backup");
            }
        }

        // One more is what a save that was cut off leaves; it was never taken and goes with the next one.
        foreach (var number in Numbers(folder.Revisions).Where(n => n > history.Count + 1))
        {
            yield return new StoreProblem(
                StoreProblemKind.ForeignRevision, folder.Revision(number), Invariant($"the history has no event {number}"), "Restore history.jsonl from a backup");
        }
    }

    private StoreProblem Problem(int number, bool missing) => new(
        missing ? StoreProblemKind.MissingFile : StoreProblemKind.ForeignRevision,
        folder.Revision(number),
        missing ? "it is not there" : Invariant($"it is not the packet that event {number} recorded"),
        "Restore the file from a backup");

    private List<int> Numbers(string path) =>
        [.. disk.Files(path, "*.json").Select(DealFolder.NumberOf).Where(n => n is not null).Select(n => n!.Value).Order()];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
