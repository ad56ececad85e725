using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UnreadableSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(110), "A document could not be read", RuleLevel.Error,
        "A document that nobody read may hold a promise, or the clause that excludes one.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Sources.Where(source => source.Text is null))
        {
            var reason = source.Problems.Count == 0 ? "no reason was recorded" : Wording.OneLine(string.Join("; ", source.Problems), 200);
            yield return Report(
                Target.Of(source.Id),
                $"{Wording.Name(source)} could not be read: {reason}",
                $"sales ops adds a copy that can be read (exported again, unlocked, or with recognised text) {Wording.BeforeKickoff(context)}");
        }
    }
}
