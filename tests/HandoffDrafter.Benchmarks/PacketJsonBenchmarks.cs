using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Benchmarks;

/// <summary>Ten times the claims should take ten times as long, in writing, reading and digesting.</summary>
[MemoryDiagnoser]
public class PacketJsonBenchmarks
{
    private SyntheticPacket _deal = null!;
    private byte[] _written = null!;
    private byte[] _text = null!;

    [Params(200, 2_000, 20_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _deal = SyntheticPacket.Of(Claims);
        _written = PacketJson.Write(_deal.Packet);
        _text = SourceTextJson.Write(_deal.AllTexts[0]);
    }

    [Benchmark]
    public byte[] Write() => PacketJson.Write(_deal.Packet);

    [Benchmark]
    public Packet Read() => PacketJson.Read(_written, _deal.Texts).Value!;

    [Benchmark]
    public Digest DigestWhole() => PacketDigest.Of(_deal.Packet);

    [Benchmark]
    public ValueMap<Digest> DigestParts() => PacketDigest.Parts(_deal.Packet);

    /// <summary>One source of some 60,000 characters, whatever the number of claims.</summary>
    [Benchmark]
    public SourceText ReadText() => SourceTextJson.Read(_text, "text.json").Value!;
}
