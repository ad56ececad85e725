using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>Which agreements a deal rests on.</summary>
internal static class Standing
{
    /// <summary>
    /// The agreements that a deal presents as signed: none before signature, none that another replaces, and drafts only where there is
    /// nothing but drafts.
    /// </summary>
    public static IReadOnlyList<SourceDocument> Presented(GateContext context)
    {
        if (context.Packet.Deal.Mode == DealMode.PreSignature)
        {
            return [];
        }

        var standing = context.Agreements.Where(source => source.Status != AgreementStatus.Superseded).ToList();
        return standing.TrueForAll(source => source.Status == AgreementStatus.Draft)
            ? standing
            : standing.FindAll(source => source.Status != AgreementStatus.Draft);
    }
}
