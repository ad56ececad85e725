using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Store;

/// <summary>Packets and texts that the store itself wrote: one that cannot be read any more is damage, not somebody's mistake.</summary>
internal static class StoredPackets
{
    /// <exception cref="DealDamagedException">It is no packet, or says what its texts do not.</exception>
    public static Packet Read(byte[] content, string path, SourceTexts texts)
    {
        var reading = PacketJson.Read(content, texts, path);
        return reading.Value ?? throw new DealDamagedException(Unreadable(path, reading.Problems));
    }

    /// <exception cref="DealDamagedException">It is not a text as it was written.</exception>
    public static SourceText ReadText(byte[] content, string path)
    {
        var reading = SourceTextJson.Read(content, path);
        return reading.Value ?? throw new DealDamagedException(Unreadable(path, reading.Problems));
    }

    private static StoreProblem Unreadable(string path, ValueList<FileProblem> problems) => problems[0].Rule == JsonRules.Newer.Id
        ? new(StoreProblemKind.NewerVersion, path, problems[0].Message, "Nothing was changed")
        : new(StoreProblemKind.UnreadableFile, path, $"it cannot be read as it was written: {problems[0].Message}", "Restore the file from a backup");
}
