using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class KickoffBeforeAcceptance : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(603), "The kickoff is here and nobody has accepted the handoff", RuleLevel.Warning,
        "Whoever opens the kickoff has accepted the handoff, signed or not.")
    {
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var accepted = context.Packet.Deal.State is DealState.Accepted or DealState.Exported or DealState.Archived
            || context.Packet.Signatures.Any(s => s is { Role: PersonRole.ImplementationOwner, Valid: true });
        if (!accepted && FieldValues.Day(context, "kickoff-date") is { } kickoff && kickoff <= context.AsOf)
        {
            var when = kickoff == context.AsOf ? "is today" : $"was on {Wording.Day(kickoff)}";
            yield return Report(
                Target.OfField("kickoff-date"),
                $"the kickoff {when}, but the handoff is {Words.Of(context.Packet.Deal.State).Replace('-', ' ')} and {Wording.ImplementationOwner(context)} has not accepted it",
                $"{Wording.ImplementationOwner(context)} accepts or returns it today, and {Wording.SalesOwner(context)} tells the customer if the kickoff moves");
        }
    }
}
