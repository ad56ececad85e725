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
            var asked = context.Profile.Field(field.Id);
            var isChoice = field.Value is { } value && asked?.Choices.Contains(value) == true;
            if (!isChoice && (field.Value ?? field.NotApplicable) is { } text && Placeholder.In(text) is { } placeholder)
            {
                var title = asked?.Title ?? field.Id;
                yield return Report(
                    Target.OfField(field.Id),
                    field.Value is null
                        ? $"\"{title}\" is said not to apply, but \"{Wording.OneLine(placeholder, 40)}\" is not a reason"
                        : $"\"{title}\" is filled in, but \"{Wording.OneLine(placeholder, 40)}\" is a placeholder",
                    $"sales ops writes the value {Wording.BeforeKickoff(context)}, or says why it is not applicable, with a reason that somebody could check",
                    field.Evidence);
            }
        }
    }
}
