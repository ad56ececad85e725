using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SupersededSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(112), "Lines rest on an agreement that another has replaced", RuleLevel.Warning,
        "What a later agreement replaced is no longer owed, however clearly it was written.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var superseded = context.Agreements.Where(source => source.Status == AgreementStatus.Superseded).ToList();
        foreach (var source in superseded)
        {
            var items = Reliance.OnlyOn(context, [source.Id]);
            if (items.Count > 0)
            {
                var why = source.StatusReason is { Length: > 0 } reason ? $" ({Wording.OneLine(reason, 120)})" : string.Empty;
                yield return Report(
                    Target.Of(source.Id),
                    $"{Wording.Name(source)} is superseded{why}, but {Wording.Count(items.Count, "line rests", "lines rest")} on it alone: {Wording.Some(items)}",
                    $"{Wording.SalesOwner(context)} compares them with the agreement that is in force and corrects or removes them {Wording.BeforeKickoff(context)}");
            }
        }
    }
}
