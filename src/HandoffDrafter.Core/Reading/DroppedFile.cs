using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>
/// A document as it was dropped. <see cref="Path"/> is relative to the deal's folder, with <c>/</c> between folders; the same path
/// names the document in the packet.
/// </summary>
public sealed record DroppedFile(string Path, ReadOnlyMemory<byte> Content)
{
    public DocumentName Name => new(Path[(Path.LastIndexOf('/') + 1)..]);
}

/// <summary>Something in the folder that was not opened, so that nothing is known of it but its name and why.</summary>
public sealed record RefusedFile(string Path, Refusal Refusal);

/// <summary>What a deal's folder holds: documents in ordinal order of their paths, and what could not be taken as one.</summary>
public sealed record DroppedFiles(ValueList<DroppedFile> Files, ValueList<RefusedFile> Refused);
