using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class NobodyCanAccept : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(613), "Acceptance cannot be tracked", RuleLevel.Warning,
        "Where nobody can accept a handoff, nobody has, however it went on.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        // Without any people.yaml a draft is tried out; with one, the roles are meant.
        if (context.People.All.Count > 0 && !context.People.With(PersonRole.ImplementationOwner).Any())
        {
            yield return Report(
                Target.OfField("implementation-owner"),
                "the handoff is to be accepted by its implementation owner, but people.yaml gives nobody that role",
                $"sales ops gives {Wording.NameIn(context, "implementation-owner") ?? "the person who delivers"} the role implementation-owner in people.yaml {Wording.BeforeKickoff(context)}");
        }
    }
}
