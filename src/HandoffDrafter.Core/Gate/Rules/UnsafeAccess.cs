using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnsafeAccess : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(606), "An access need lacks who grants it or a secure way", RuleLevel.Error,
        "Access that nobody planned is asked for by mail, with the password in it.")
    {
        Topic = RuleTopic.Owner,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var claim in context.ClaimsOf("access"))
        {
            var granted = Ownership.HasOwner(claim) || Ownership.Says(claim, "grants");
            var way = Ownership.Says(claim, "way");
            if (!granted || !way)
            {
                var lacks = granted ? "no secure way is named" : way ? "nobody is named who grants it" : "nobody is named who grants it, and no secure way";
                yield return Report(
                    Target.Of(claim.Id),
                    $"access is needed: {Wording.Name(claim)}, but {lacks}",
                    $"the implementation owner agrees with the customer's technical contact who grants it and how (a named account, an invitation, a vault; never a password by mail) {Wording.BeforeKickoff(context)}",
                    claim.Restricted ? null : claim.Evidence);
            }
        }
    }
}
