using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class DuplicateDocument : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(117), "Two documents say the same", RuleLevel.Note,
        "One of two copies will be changed one day, and then nobody knows which was meant.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        var first = new Dictionary<Digest, SourceDocument>();
        foreach (var source in context.Sources.OrderBy(s => s.Id.Number))
        {
            // A mail's attachment that was saved as well is one document in two places, and is known as such.
            if (source.Text is { } text && !first.TryAdd(text, source) && first[text].Role == source.Role)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"{Wording.Name(source)} has the same words as {Wording.Name(first[text])}, but it is another file",
                    "sales ops takes one of them out of the folder");
            }
        }
    }
}
