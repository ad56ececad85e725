using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NeededAfterKickoff : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(615), "What the kickoff waits for is due after it", RuleLevel.Warning,
        "Either the kickoff does not need it, or the kickoff will be held without it.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (FieldValues.Day(context, "kickoff-date") is not { } kickoff)
        {
            yield break;
        }

        foreach (var claim in context.Claims.Where(c => c.BlocksKickoff && c.Due > kickoff && !Ownership.Says(c, "answer")))
        {
            yield return Report(
                Target.Of(claim.Id),
                $"the kickoff on {Wording.Day(kickoff)} waits for {Wording.Name(claim)}, but that is due on {Wording.Day(claim.Due!.Value)}",
                $"{Wording.ImplementationOwner(context)} moves one of the two with the customer, or takes the mark that it blocks the kickoff away, {Wording.BeforeKickoff(context)}",
                claim.Restricted ? null : claim.Evidence);
        }
    }
}
