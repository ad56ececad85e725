using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

// Not named after its folder: a namespace called Evidence would hide the type of that name from every other stage.
namespace HandoffDrafter.Core.Assessing;

/// <summary>What the sources say to each line of a packet, worked out again whatever the packet says of itself.</summary>
public static class Assessment
{
    public static Packet Of(Packet packet, SourceTexts texts)
    {
        var judge = packet.Promises.Count == 0 ? null : new SupportJudge(new Agreements(packet.Sources, texts));
        return packet with
        {
            Claims = packet.Claims.Select(claim => claim with { Status = ClaimGrounding.Of(claim) }).ToValueList(),
            Promises = packet.Promises.Select(promise => promise with { Support = judge!.Of(Said(promise)) }).ToValueList(),
        };
    }

    /// <summary>The words that were said, not what somebody made of them since; the promise's own where no source has them.</summary>
    private static string Said(Promise promise) =>
        promise.Evidence.Count == 0 ? promise.Text : string.Join('\n', promise.Evidence.Select(e => e.Quote));
}
