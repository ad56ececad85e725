using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Profiles;

namespace HandoffDrafter.Benchmarks;

/// <summary>Twice the claims should take twice as long; 5,000 claims with 1,000 promises in the order of 100 ms.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private static readonly Profile Profile = new ProfileCatalogue(null, RuleCatalogue.Problem).Find(ProfileCatalogue.Default).Profile!;

    private SyntheticPacket _deal = null!;
    private HandoffGate _gate = null!;

    [Params(625, 1_250, 2_500, 5_000, 10_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _deal = SyntheticPacket.Of(Claims);
        _gate = HandoffGate.For(Profile, new GateOptions());
    }

    [Benchmark]
    public ValueList<Finding> Check() =>
        _gate.Check(new GateContext(_deal.Packet, _deal.Texts, Profile, _deal.Packet.Deal.AsOf) { MachineDraft = _deal.Packet });
}
