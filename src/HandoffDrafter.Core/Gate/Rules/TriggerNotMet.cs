using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class TriggerNotMet : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(121), "What starts this kind of handoff has not happened", RuleLevel.Error,
        "A handoff before its time hands over a deal that may not come.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var trigger in DealLife.Awaited(context.Packet, context.Profile))
        {
            var value = context.Field(trigger.Field)?.Value;
            yield return Report(
                Target.OfField(trigger.Field),
                $"{context.Profile.Title} asks: {Wording.OneLine(trigger.Tells, 160)} But \"{FieldValues.Title(context, trigger.Field)}\" is {(value is null ? "missing" : $"\"{Wording.OneLine(value, 80)}\"")}",
                "sales ops waits with the handoff until it is so and fills it in, or chooses the profile that fits",
                context.Field(trigger.Field)?.Evidence);
        }
    }
}
