using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Export;

/// <summary>Who may read a file. Words told in confidence are in none of them.</summary>
public enum Readership
{
    /// <summary>People of the company that sold and delivers.</summary>
    Internal,
    /// <summary>The customer too: nothing in it but what two owners have signed for.</summary>
    Customer,
}

/// <summary>One file of an export. The same packet, profile and people give the same bytes.</summary>
public sealed record ExportFile(string Name, Readership Readership, ReadOnlyMemory<byte> Content)
{
    public Digest Digest { get; } = Digest.Of(Content.Span);
}

/// <summary>What an export consists of, or why there is none.</summary>
/// <param name="Files">In the order of the profile's outputs, the packet first and the list of all files last.</param>
/// <param name="Blockers">What stands in the way of a final export; none where there are files.</param>
public sealed record ExportSet(ValueList<ExportFile> Files, ValueList<string> Blockers)
{
    /// <summary>The list of all files, which the history keeps the digest of.</summary>
    public ExportFile Manifest => Files[^1];
}
