using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>
/// How a packet is shown to people: packet.md and packet.findings.txt. Both are made again from the packet whenever they are missing or
/// old, so that the same packet always has to give the same text.
/// </summary>
internal sealed record PacketViews(Func<Packet, string> Markdown, Func<Packet, string> Findings);
