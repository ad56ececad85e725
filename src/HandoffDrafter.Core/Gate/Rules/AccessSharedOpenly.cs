using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class AccessSharedOpenly : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(704), "Access is shared where others can read it", RuleLevel.Error,
        "A password that was mailed once is in two mailboxes, three backups and every forward of that mail.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var group in context.Remarks.Where(r => r.Kind == RemarkKind.OpenAccess).GroupBy(r => r.Source.Id))
        {
            var first = group.First();
            yield return Report(
                Target.Of(group.Key),
                $"access is to be granted to one person, but {Wording.Quote(context, Wording.Cut(first))} {(group.Count() == 1 ? "" : $"(and {Wording.Count(group.Count() - 1, "more place", "more places")}) ")}shares it openly",
                $"{Wording.ImplementationOwner(context)} agrees another way with the customer (a named account, an invitation, a vault) before anything is sent; what was sent already is changed");
        }

        foreach (var claim in context.ClaimsOf("access"))
        {
            if (claim.Details.TryGetValue("way", out var way) && SecretScreen.IsOpenWay(way))
            {
                yield return Report(
                    Target.Of(claim.Id),
                    $"access is needed: {Wording.Name(claim)}, but the way is \"{Wording.OneLine(way, 80)}\", which others can read",
                    $"{Wording.ImplementationOwner(context)} agrees another way with whoever grants it (a named account, an invitation, a vault) {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
