using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class ReturnedTwice : Rule
{
    private const int Most = 1;

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(612), "The handoff was returned more than once", RuleLevel.Warning,
        "What two rounds between two people did not settle, a third round will not.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var times = context.Packet.Returns.Count;
        if (times > Most && context.Packet.Deal.State is not (DealState.Accepted or DealState.Exported or DealState.Archived))
        {
            var approvers = context.People.With(PersonRole.Approver).Select(p => Wording.OneLine(p.Name, 60)).ToList();
            yield return Report(
                Target.Packet,
                $"a handoff may come back once, but this one was returned {Wording.Number(times)} times",
                $"escalate it today to {(approvers.Count == 0 ? "an approver (people.yaml names none)" : string.Join(" or ", approvers))}, who brings {Wording.SalesOwner(context)} and {Wording.ImplementationOwner(context)} together and decides what is still open");
        }
    }
}
