using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// How far a line's quotes carry it. The quotes are in the sources by construction; what is asked is whether they say what the line
/// says: each of its facts, at least a word of its matter, and a denial where it denies.
/// </summary>
public static class ClaimGrounding
{
    public static Grounding Of(Claim claim)
    {
        if (claim.Origin == Origin.Human)
        {
            return Grounding.Human;
        }

        if (claim.Evidence.Count == 0)
        {
            return Grounding.Ungrounded;
        }

        return QuoteSupport.Of(claim.Text, claim.Evidence.Select(e => e.Quote).ToList(), claim.Details.Where(d => d.Key is "email" or "date" or "target").Select(d => d.Value));
    }
}
