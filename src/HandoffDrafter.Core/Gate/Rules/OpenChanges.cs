using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class OpenChanges : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(113), "An agreement has changes or comments that nobody settled", RuleLevel.Error,
        "As long as a change is neither accepted nor refused, there are two agreements in one file.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context))
        {
            if (context.Texts.Of(source) is not { } text)
            {
                continue;
            }

            var changes = text.Blocks.Where(b => b.Length > 0 && b.State is BlockState.Inserted or BlockState.Deleted).ToList();
            var comments = text.Blocks.Where(b => b.Length > 0 && b.State == BlockState.Comment).ToList();
            if (changes.Count + comments.Count > 0)
            {
                var first = changes.Count > 0 ? changes[0] : comments[0];
                yield return Report(
                    Target.Of(source.Id),
                    $"the deal rests on {Wording.Name(source)}, but it holds {Told(changes.Count, comments.Count)}, such as \"{Wording.OneLine(text.Text[first.Start..first.End], 100)}\"{By(first)}{Others(source)}",
                    $"{Wording.SalesOwner(context)} adds the signed copy without changes {Wording.BeforeKickoff(context)}; where this is the signed one, both sides say in writing which words count");
            }
        }
    }

    private static string Told(int changes, int comments) => Wording.And(
        [.. new[] { changes > 0 ? Wording.Count(changes, "open change", "open changes") : "", comments > 0 ? Wording.Count(comments, "comment", "comments") : "" }.Where(t => t.Length > 0)]);

    private static string By(Block block) => block.Author is { Length: > 0 } author ? $" by {Wording.OneLine(author, 60)}" : string.Empty;

    /// <summary>What else is wrong with the document would be folded into this finding; it is said here.</summary>
    private static string Others(SourceDocument source)
    {
        var others = source.Problems.Where(p => !p.Contains("change", StringComparison.OrdinalIgnoreCase) && !p.Contains("comment", StringComparison.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? string.Empty : $"; also: {Wording.OneLine(string.Join("; ", others), 160)}";
    }
}
