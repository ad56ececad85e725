using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnsettledSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(111), "Something in a document wants a person's eye", RuleLevel.Warning,
        "A page without text, or a change that nobody accepted, is a part of the deal that nobody checked.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Sources.Where(source => source.Text is not null && source.Problems.Count > 0))
        {
            yield return Report(
                Target.Of(source.Id),
                $"{Wording.Name(source)} wants a person's eye: {Wording.OneLine(string.Join("; ", source.Problems), 200)}",
                $"the sales owner looks at it there and adds what it says, or sales ops adds a copy that settles it, {Wording.BeforeKickoff(context)}");
        }
    }
}
