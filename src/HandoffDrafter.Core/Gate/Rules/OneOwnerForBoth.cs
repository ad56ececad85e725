using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OneOwnerForBoth : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(602), "One person owns both sides", RuleLevel.Error,
        "Who accepts their own handoff has asked nobody.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var signers = context.Profile.Signers;
        if (Wording.NameIn(context, "sales-owner") is not { } giver || Wording.NameIn(context, "implementation-owner") is not { } receiver
            || !giver.Equals(receiver, StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        if (!signers.OnePerson)
        {
            yield return Report(
                Target.OfField("implementation-owner"),
                $"{giver} gives the handoff, but {receiver} receives it as well",
                $"the delivery manager names another person {Wording.BeforeKickoff(context)}, or deal.yaml chooses a profile that lets one person sign");
        }
        else if (signers.Observer is { } role && !context.People.With(role).Any())
        {
            yield return Report(
                Target.OfField("implementation-owner"),
                $"{giver} holds both keys and somebody is to watch, but people.yaml names no {Words.Of(role)}",
                $"sales ops gives somebody the role {Words.Of(role)} in people.yaml {Wording.BeforeKickoff(context)}");
        }
    }
}
