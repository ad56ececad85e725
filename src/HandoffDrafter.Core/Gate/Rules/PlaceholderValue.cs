using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PlaceholderValue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(203), "A placeholder stands where a value belongs", RuleLevel.Error,
        "A field that says TBD looks answered and tells nobody anything.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var field in context.Packet.Fields)
        {
            if ((field.Value ?? field.NotApplicable) is { } text && Placeholder.In(text) is { } placeholder)
            {
                var title = context.Profile.Field(field.Id)?.Title ?? field.Id;
                yield return Report(
                    Target.OfField(field.Id),
                    field.Value is null
                        ? $"\"{title}\" is said not to apply ≠ \"{Wording.OneLine(placeholder, 40)}\" is not a reason"
                        : $"\"{title}\" is filled in ≠ \"{Wording.OneLine(placeholder, 40)}\" is a placeholder",
                    $"sales ops writes the value {Wording.BeforeKickoff(context)}, or: not applicable: and a reason that somebody could check",
                    field.Evidence);
            }
        }
    }
}
