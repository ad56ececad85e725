using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NotInBuyersWords : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(307), "Buyer intent is not in the buyer's words", RuleLevel.Warning,
        "What the seller thinks the buyer wants is what the seller wants to sell.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var open = context.ClaimsOf("buyer-intent").Where(c => c is { Status: not Grounding.Human, Evidence.Count: > 0, Review: null }).ToList();
        var ours = open.FindAll(c => !c.Evidence.Any(e => MayBeTheirs(context, e)));

        // Beside the buyer's own words, what a proposal made of them does no harm; a seller's turn does, since it looks like one of theirs.
        if (ours.Count < open.Count)
        {
            ours = ours.FindAll(c => c.Evidence.Any(e => e.Speaker is { Length: > 0 }));
        }

        if (ours.Count > 0)
        {
            yield return Report(
                Target.OfSection("buyer-intent"),
                $"buyer intent is to be what the buyer said, but {Wording.Count(ours.Count, "line is", "lines are")} the seller's: {Wording.Some([.. ours.Select(c => c.Id.ToString())])}, such as {Wording.Quote(context, ours[0].Evidence[0])}",
                $"{Wording.SalesOwner(context)} quotes the customer, or asks them, {Wording.BeforeKickoff(context)}",
                ours[0].Restricted ? null : ours[0].Evidence);
        }
    }

    /// <summary>A turn or a mail of somebody who is not known to be ours, or notes of a call, which tell what both said.</summary>
    private static bool MayBeTheirs(GateContext context, Evidence evidence) =>
        evidence.Speaker is { Length: > 0 } speaker
            ? Persons.SideOf(context, speaker) != "vendor" && context.Source(evidence.Source)?.Role != SourceRole.Proposal
            : context.Source(evidence.Source)?.Role is not (SourceRole.Proposal or SourceRole.Sow or SourceRole.Reference);
}
