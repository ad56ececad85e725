using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class HiddenText : Rule
{
    /// <summary>Fewer words are leftovers of fields and forms.</summary>
    private const int Least = 3;

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(115), "A document holds text that its reader cannot see", RuleLevel.Warning,
        "Whoever hid words in a document wanted a machine to read them, or nobody.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Sources)
        {
            if (context.Texts.Of(source) is not { } text)
            {
                continue;
            }

            foreach (var block in text.Blocks.Where(b => b.State == BlockState.Hidden))
            {
                var words = text.Text[block.Start..block.End];
                if (ContentWords.Words(Phrases.Plain(words)).Take(Least).Count() == Least)
                {
                    yield return Report(
                        Target.Of(source.Id),
                        $"{Wording.Name(source)} reads as it looks, but hidden in it stands: \"{Wording.OneLine(words, 160)}\"",
                        $"{Wording.SalesOwner(context)} asks whoever wrote it what the words are for {Wording.BeforeKickoff(context)}; nothing is to be built on them");
                    break;
                }
            }
        }
    }
}
