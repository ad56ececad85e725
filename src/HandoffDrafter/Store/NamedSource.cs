using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>What a packet says of one of its documents: its name for a person, the digest of its bytes and that of its text.</summary>
internal sealed record NamedSource(string Name, Digest Bytes, Digest Text);
