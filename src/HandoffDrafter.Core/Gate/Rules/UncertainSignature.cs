using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UncertainSignature : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(105), "Cannot tell whether the agreement is signed", RuleLevel.Error,
        "A signature that cannot be seen in the document has to be seen by a person.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context).Where(source => source.Signed is null && source.Status != AgreementStatus.Draft))
        {
            yield return Report(
                Target.Of(source.Id),
                $"the deal counts as signed, but {Wording.Name(source)} does not show whether it is",
                $"sales ops adds the executed copy {Wording.BeforeKickoff(context)}, or somebody who has seen the signatures waives this and says where");
        }
    }
}
