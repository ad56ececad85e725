using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class DraftMark : Rule
{
    private const int Longest = 60;

    private static readonly Lexicon Marks = Lexicon.Load("draft-marks");

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(109), "The agreement carries a draft mark", RuleLevel.Warning,
        "A copy that calls itself a draft may not be the one that was signed.")
    {
        Topic = RuleTopic.Document,
    };

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in Standing.Presented(context).Where(source => source.Status != AgreementStatus.Draft))
        {
            if (context.Texts.Of(source) is { } text && text.Blocks.FirstOrDefault(block => IsMark(text, block)) is { } mark)
            {
                yield return Report(
                    Target.Of(source.Id),
                    $"the deal rests on {Wording.Name(source)}, but it is marked \"{Wording.OneLine(text.Text[mark.Start..mark.End], 80)}\"{(mark.Locator.Length == 0 ? "" : $" [{Wording.OneLine(mark.Locator, 60)}]")}",
                    $"sales ops compares it with the signed copy and adds that one {Wording.BeforeKickoff(context)}");
            }
        }
    }

    /// <summary>A mark stands alone; a sentence that speaks of a draft is a clause.</summary>
    private static bool IsMark(SourceText text, Block block)
    {
        const string Version = "draft v";
        if (block.State != BlockState.Normal || block.Length is 0 or > Longest)
        {
            return false;
        }

        var plain = Phrases.Plain(text.Text.AsSpan(block.Start, block.Length)).Trim();
        return Marks.AnyIn(plain) || (plain.StartsWith(Version, StringComparison.Ordinal) && plain.Length > Version.Length && char.IsAsciiDigit(plain[Version.Length]));
    }
}
