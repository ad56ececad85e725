using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Benchmarks;

/// <summary>Ten times the claims should take ten times as long, in writing and in reading a file that somebody edited or re-wrapped.</summary>
[MemoryDiagnoser]
public class PacketMarkdownBenchmarks
{
    private static readonly Profile Profile = new("implementation", "Sales to implementation");

    private static readonly Stamp Stamp = new("dana-wolk", new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    private Packet _packet = null!;
    private Digest _digest;
    private string _written = null!;
    private string _edited = null!;
    private string _foreign = null!;

    [Params(200, 2_000, 20_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _packet = SyntheticPacket.Of(Claims).Packet;
        _digest = PacketDigest.Of(_packet);
        _written = Write();
        _edited = _written.Replace("Item 7", "Article 7", StringComparison.Ordinal).Replace("Decision: pending", "Decision: reject: not ours", StringComparison.Ordinal);
        // Every line differs from ours in form and none in words: the most that comparing can cost.
        _foreign = _written.Replace("\n- ", "\n* ", StringComparison.Ordinal).Replace(" within ", "\n  within ", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    [Benchmark]
    public string Write() => PacketMarkdown.Write(_packet, Profile, _digest);

    [Benchmark]
    public MarkdownReading ReadUnedited() => PacketMarkdown.Read(_written, _packet, Profile, Stamp);

    [Benchmark]
    public MarkdownReading ReadEdited() => PacketMarkdown.Read(_edited, _packet, Profile, Stamp);

    [Benchmark]
    public MarkdownReading ReadRewrapped() => PacketMarkdown.Read(_foreign, _packet, Profile, Stamp);

    [Benchmark]
    public PacketPlaces Places() => PacketPlaces.Of(_written, Profile);
}
