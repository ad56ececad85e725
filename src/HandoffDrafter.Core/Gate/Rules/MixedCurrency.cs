using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MixedCurrency : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(514), "Amounts are in different currencies", RuleLevel.Warning,
        "A figure in the wrong currency looks right to everybody who expects the other one.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var amounts = context.Packet.Fields.Where(f => f.Value is not null && context.Profile.Field(f.Id)?.Type == FieldType.Money).Select(f => (What: $"\"{FieldValues.Title(context, f.Id)}\"", Words: f.Value!))
            .Concat(context.ClaimsOf("sold-scope").Where(c => !c.Restricted).Select(c => (What: c.Id.ToString(), Words: c.Text)))
            .Concat(context.Promises.Where(p => p.Category == PromiseCategory.Pricing).Select(p => (What: p.Id.ToString(), Words: p.Text)))
            .SelectMany(a => Facts.In(a.Words).Where(f => f.Kind == FactKind.Money).Select(f => (a.What, Fact: f)))
            .OrderBy(a => a.Fact.Unit, StringComparer.Ordinal).ThenBy(a => a.What, StringComparer.Ordinal).DistinctBy(a => a.Fact.Unit).ToList();
        if (amounts.Count > 1)
        {
            yield return Report(
                context.Profile.Field("total-price") is null ? Target.Packet : Target.OfField("total-price"),
                $"one deal has one currency, but here {Wording.And([.. amounts.Select(a => $"{a.What} is in {a.Fact.Unit.ToUpperInvariant()}")])}",
                $"finance says in which currency is invoiced, and {Wording.SalesOwner(context)} corrects the rest, before the first invoice");
        }
    }
}
