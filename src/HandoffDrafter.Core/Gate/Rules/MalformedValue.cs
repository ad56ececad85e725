using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MalformedValue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(204), "A value does not have the form of its field", RuleLevel.Warning,
        "A date that is no date starts no clock, and an address that is none reaches nobody.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var field in context.Packet.Fields)
        {
            if (field.Value is { } value && context.Profile.Field(field.Id) is { } wanted && Placeholder.In(value) is null
                && FieldFormat.Problem(wanted.Type, Wording.OneLine(value, 200), wanted.Choices) is { } problem)
            {
                yield return Report(
                    Target.OfField(field.Id), $"\"{wanted.Title}\" must be of type {Words.Of(wanted.Type)}, but {problem}",
                    $"sales ops corrects it {Wording.BeforeKickoff(context)}", field.Evidence);
            }
        }

        foreach (var person in context.ClaimsOf("stakeholders"))
        {
            if ((Problem(person, "email", FieldType.Email) ?? Problem(person, "phone", FieldType.Phone)) is { } problem)
            {
                yield return Report(
                    Target.Of(person.Id), $"{Wording.Name(person)} is to be reached, but {problem}",
                    $"the sales owner corrects it {Wording.BeforeKickoff(context)}", person.Evidence);
            }
        }
    }

    private static string? Problem(Claim claim, string detail, FieldType type) =>
        claim.Details.TryGetValue(detail, out var value) && value.Length > 0 ? FieldFormat.Problem(type, Wording.OneLine(value, 200)) : null;
}
