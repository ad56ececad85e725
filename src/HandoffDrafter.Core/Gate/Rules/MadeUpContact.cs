using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MadeUpContact : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(211), "A contact looks like a placeholder", RuleLevel.Warning,
        "An address that was made up to fill the line reaches nobody on the day it is needed.")
    {
        Topic = RuleTopic.Value,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var field in context.Packet.Fields)
        {
            if (field.Value is { } value && context.Profile.Field(field.Id)?.Type is FieldType.Person or FieldType.Email or FieldType.Phone or FieldType.Text
                && MadeUp.In(value) is { } sign)
            {
                yield return Report(Target.OfField(field.Id), Message($"\"{FieldValues.Title(context, field.Id)}\" is filled in", sign), Fix(context), field.Evidence);
            }
        }

        foreach (var person in context.ClaimsOf("stakeholders"))
        {
            var told = string.Join(' ', person.Details.Where(d => d.Key is "email" or "phone").Select(d => d.Value).Prepend(person.Text));
            if (MadeUp.In(told) is { } sign)
            {
                yield return Report(Target.Of(person.Id), Message($"{Wording.Name(person)} is to be reached", sign), Fix(context), person.Evidence);
            }
        }
    }

    private static string Message(string what, string sign) => $"{what}, but \"{Wording.OneLine(sign, 60)}\" is a placeholder: nobody has that name, address or number";

    private static string Fix(GateContext context) => $"{Wording.SalesOwner(context)} fills in whom delivery can really call {Wording.BeforeKickoff(context)}";
}
