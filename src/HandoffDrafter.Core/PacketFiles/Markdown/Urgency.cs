using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>Which promise is decided first: what is open before what is decided, then as the gate orders its findings.</summary>
internal static class Urgency
{
    public static List<Promise> Order(IEnumerable<Promise> promises, Packet packet)
    {
        var first = new Dictionary<Target, int>();
        for (var i = 0; i < packet.Findings.Count; i++)
        {
            first.TryAdd(packet.Findings[i].Target, i);
        }

        return [.. promises
            .OrderBy(p => p.Decision.State != DecisionState.Pending)
            .ThenBy(p => first.TryGetValue(Target.Of(p.Id), out var place) ? place : int.MaxValue)
            .ThenBy(p => Rank(p))
            .ThenBy(p => p.Due ?? DateOnly.MaxValue)
            .ThenBy(p => p.Id)];
    }

    private static int Rank(Promise promise) => promise.Certainty == Certainty.Retracted ? 4 : promise.Support.Status switch
    {
        SupportStatus.Excluded => 0,
        SupportStatus.Contradicted => 1,
        SupportStatus.Unsupported => 2,
        _ => 3,
    };
}
