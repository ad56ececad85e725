using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Commands;

/// <summary>What a check prints, before the path of packet.md is put in as its reader would type it.</summary>
internal static class CheckedText
{
    /// <summary>The verdict's line, then a line for each finding that starts with <c>packet.md:</c> and its place in the file as it stands.</summary>
    public static string Of(ValueList<Finding> findings, string packetFile, Profile profile)
    {
        var places = PacketPlaces.Of(File.Exists(packetFile) ? File.ReadAllText(packetFile) : string.Empty, profile);
        return $"{Verdict.Of(findings)}\n{FindingsText.Write(findings, "packet.md", places.Find)}";
    }
}
