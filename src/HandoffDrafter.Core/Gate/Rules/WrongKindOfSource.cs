using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class WrongKindOfSource : Rule
{
    private static readonly string[] Fields = ["contract-number", "effective-date", "signed-date", "end-date", "total-price", "payment-terms"];

    private static readonly string[] Sections = ["sold-scope", "not-sold"];

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(306), "A fact of the contract is not taken from the contract", RuleLevel.Warning,
        "What somebody said the contract says is not what it says.")
    {
        Topic = RuleTopic.Grounding,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        // Before signature, and without an agreement, there is nothing better to take them from.
        if (context.Agreements.Count == 0 || context.Packet.Deal.Mode == DealMode.PreSignature)
        {
            yield break;
        }

        foreach (var id in Fields)
        {
            if (context.Field(id) is { Value: not null, Evidence.Count: > 0, Origin: not Origin.Human } field && !OfAgreement(context, field.Evidence))
            {
                yield return Report(
                    Target.OfField(id), $"\"{FieldValues.Title(context, id)}\" is a fact of the contract, but \"{Wording.OneLine(field.Value, 80)}\" comes from {Wording.Quote(context, field.Evidence[0])}",
                    $"sales ops takes it from the agreement {Wording.BeforeKickoff(context)}", field.Evidence);
            }
        }

        foreach (var section in Sections)
        {
            var claims = context.ClaimsOf(section).Where(c => c is { Status: not Grounding.Human, Evidence.Count: > 0, Review: null } && !OfAgreement(context, c.Evidence)).ToList();
            if (claims.Count > 0)
            {
                yield return Report(
                    Target.OfSection(section),
                    $"{section} says what was signed, but {Wording.Count(claims.Count, "line comes", "lines come")} from elsewhere: {Wording.Some([.. claims.Select(c => c.Id.ToString())])}, such as {Wording.Quote(context, claims[0].Evidence[0])}",
                    $"{Wording.SalesOwner(context)} finds the clause, or moves the line to where it belongs, {Wording.BeforeKickoff(context)}",
                    claims[0].Restricted ? null : claims[0].Evidence);
            }
        }
    }

    private static bool OfAgreement(GateContext context, ValueList<Evidence> evidence)
    {
        foreach (var item in evidence)
        {
            if (context.Source(item.Source) is { Role: SourceRole.Sow })
            {
                return true;
            }
        }

        return false;
    }
}
