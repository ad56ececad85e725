using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class MissingValueShown : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(803), "A text for the customer has a blank in it", RuleLevel.Error,
        "A letter that says \"dear [name]\" says how much care the rest was given.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var text in context.CustomerTexts)
        {
            foreach (var line in text.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (line.Any(char.IsLetterOrDigit) && (line.Contains("_missing_", StringComparison.Ordinal) ? "_missing_" : Placeholder.In(line)) is { } blank)
                {
                    yield return Report(
                        Target.Packet,
                        $"{Wording.OneLine(text.Name, 60)} goes to the customer, but \"{Wording.OneLine(blank, 40)}\" stands in it: \"{Wording.OneLine(line, 120)}\"",
                        $"{Wording.ImplementationOwner(context)} fills it in or takes the line out before it is sent");
                }
            }
        }
    }
}
