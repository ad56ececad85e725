using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnsignedAgreement : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(104), "Agreement is not signed", RuleLevel.Error,
        "An agreement that is not signed binds nobody, however final it looks.", Waivable: false)
    {
        BlocksKickoff = true,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context).Where(source => source.Signed == false || source.Status == AgreementStatus.Draft))
        {
            var what = source.Status == AgreementStatus.Draft ? "a draft" : "not signed by both parties";
            yield return Report(
                Target.Of(source.Id),
                $"the deal counts as signed, but {Wording.Name(source)} is {what}",
                $"sales ops adds the executed copy {Wording.BeforeKickoff(context)}, or sets mode: pre-signature in deal.yaml until it is signed");
        }
    }
}
