namespace HandoffDrafter.Core.Reading;

/// <summary>What a document may cost at most. Readers hold the first five themselves; time and memory are watched by whoever runs them in a process
/// of their own. Bound to the configuration section <c>Reading</c>.</summary>
public sealed record ReadingLimits
{
    /// <summary>Default 50 MB; from 1 KB to 2 GB less one byte.</summary>
    public long MaxFileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Entries of an archive. Default 1,000; from 1 to 100,000.</summary>
    public int MaxArchiveEntries { get; init; } = 1_000;

    /// <summary>How many times larger than its packed form an archive entry may become past its first megabyte. Default 100; from 1 to 10,000.</summary>
    public int MaxInflation { get; init; } = 100;

    /// <summary>Characters of text. Default 10 million; from 1,000 to 500 million.</summary>
    public int MaxCharacters { get; init; } = 10_000_000;

    /// <summary>How deep structures may nest. Default 256; from 8 to 4,096.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Seconds that reading one document may take. Default 30; from 1 to 3,600.</summary>
    public int MaxSeconds { get; init; } = 30;

    /// <summary>Memory of the process that parses. Default 512 MB; from 128 MB to 64 GB.</summary>
    public long MaxMemoryBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Managed memory of the process that parses, part of <see cref="MaxMemoryBytes"/>. Default 384 MB; from 32 MB to 64 GB.</summary>
    public long MaxHeapBytes { get; init; } = 384L * 1024 * 1024;
}
