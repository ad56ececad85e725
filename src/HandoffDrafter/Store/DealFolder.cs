using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>Where everything of one deal is kept.</summary>
/// <param name="Anchor">Kept apart from the folder where there is a workspace, so that whoever damages one has not damaged the other.</param>
internal sealed record DealFolder(DealId Id, string Path, string Anchor, string Quarantine)
{
    /// <summary>A deal that stands by itself, outside any workspace.</summary>
    public static DealFolder Alone(DealId id, string path) =>
        new(id, path, System.IO.Path.Combine(path, ".anchor.json"), System.IO.Path.Combine(path, "quarantine"));

    public string PacketFile => In("packet.md");

    /// <summary>What packet.md was before it was last replaced: the same file, so that an editor that holds it open writes here.</summary>
    public string PreviousPacketFile => In(".packet.md.prev");

    /// <summary>A text of ours that is to become packet.md. Never holds anybody else's words.</summary>
    public string NewPacketFile => In(".packet.md.new");

    /// <summary>The text that changes places with packet.md: ours before, what stood there after. Only there in the middle of replacing it.</summary>
    public string NextPacketFile => In(".packet.md.next");

    /// <summary>Which text of packet.md the record agrees with.</summary>
    public string KnownPacketFile => In(".packet.md.known");

    public string FindingsFile => In("packet.findings.txt");

    public string PacketData => In("packet.json");

    public string History => In("history.jsonl");

    public string TornHistory => In("history.torn");

    public string Lock => In(".lock");

    public string Revisions => In("revisions");

    public string Drafts => In("drafts");

    public string Sources => In("sources");

    public string Out => In("out");

    public string Revision(int number) => System.IO.Path.Combine(Revisions, Numbered(number));

    public string Draft(int number) => System.IO.Path.Combine(Drafts, Numbered(number));

    public override string ToString() => Path;

    /// <summary>The number in a name such as <c>7.json</c>; null for every other name.</summary>
    public static int? NumberOf(string fileName) =>
        int.TryParse(System.IO.Path.GetFileNameWithoutExtension(fileName), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Numbered(number) == fileName
            ? number
            : null;

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}.json");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
