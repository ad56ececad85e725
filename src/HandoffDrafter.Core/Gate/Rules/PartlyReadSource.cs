using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PartlyReadSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(111), "Part of a document could not be read", RuleLevel.Warning,
        "A page without text is a page that nobody checked.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Sources.Where(source => source.Text is not null && source.Problems.Count > 0))
        {
            yield return Report(
                Target.Of(source.Id),
                $"{Wording.Name(source)} was read, but not all of it: {Wording.OneLine(string.Join("; ", source.Problems), 200)}",
                $"sales ops adds a copy with that part as text, or the sales owner reads it and adds what it says {Wording.BeforeKickoff(context)}");
        }
    }
}
