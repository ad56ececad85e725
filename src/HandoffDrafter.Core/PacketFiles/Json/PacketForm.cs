namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>For what the parts of a packet are written.</summary>
internal enum PacketForm
{
    /// <summary>The whole, as packet.json holds it.</summary>
    File,
    /// <summary>Without what a digest leaves out: where a quote stands, and what is worked out from the rest.</summary>
    Digest,
    /// <summary>What somebody signs or waives: a digest's form without the revision, waivers and what happened afterwards.</summary>
    Signed,
}
