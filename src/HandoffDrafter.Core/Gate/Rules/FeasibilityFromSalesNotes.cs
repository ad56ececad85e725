using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class FeasibilityFromSalesNotes : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(415), "Feasibility rests on sales notes alone", RuleLevel.Warning,
        "Whether it can be built is known to those who build; on a call it only sounded possible.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var open = context.ClaimsOf("technical").Where(c => OfSalesAlone(context, c) && !IsConfirmed(context, c)).ToList();

        // A profile that wants every technical line reviewed asks for that already (HD208); here it is asked who did.
        if (context.Profile.ReviewSections.Contains("technical"))
        {
            open = open.FindAll(c => c.Review is not null);
        }

        if (open.Count > 0)
        {
            yield return Report(
                Target.OfSection("technical"),
                $"delivery is to build on {Wording.Some([.. open.Select(c => c.Id.ToString())])}, but only sales notes say so, and nobody of delivery has confirmed {(open.Count == 1 ? "it" : "them")}: {Wording.Name(open[0])}",
                $"{Wording.ImplementationOwner(context)} checks {(open.Count == 1 ? "it" : "them")} with the customer's technical contact and marks what holds as reviewed {Wording.BeforeKickoff(context)}");
        }
    }

    private static bool OfSalesAlone(GateContext context, Claim claim)
    {
        foreach (var evidence in claim.Evidence)
        {
            if (context.Source(evidence.Source)?.Role is not (SourceRole.CallNotes or SourceRole.Crm or SourceRole.Proposal))
            {
                return false;
            }
        }

        return claim is { Status: not Grounding.Human, Evidence.Count: > 0 };
    }

    private static bool IsConfirmed(GateContext context, Claim claim) =>
        claim.Review is { } review && (context.People.Find(review.By) is not { } person || person.Has(PersonRole.ImplementationOwner) || person.Has(PersonRole.Team));
}
