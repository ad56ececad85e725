using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class AgreementEnded : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(107), "The agreement has ended", RuleLevel.Error,
        "Work under an agreement that has run out is work without one.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Packet.Deal.Mode == DealMode.Signed && FieldValues.Day(context, "end-date") is { } end && end < context.AsOf)
        {
            yield return Report(
                Target.OfField("end-date"),
                $"the deal is to be handed over on {Wording.Day(context.AsOf)}, but its agreement expired on {Wording.Day(end)}",
                $"{Wording.SalesOwner(context)} brings the renewal or amendment that is in force, or corrects the date, {Wording.BeforeKickoff(context)}",
                context.Field("end-date")!.Evidence);
        }
    }
}
