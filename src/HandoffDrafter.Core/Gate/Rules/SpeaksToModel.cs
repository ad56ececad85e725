using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class SpeaksToModel : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(118), "A document speaks to a language model", RuleLevel.Warning,
        "Such words approve nothing here, but somebody put them there to change what a machine says of this deal.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var group in context.Remarks.Where(r => r.Kind == RemarkKind.Instruction).GroupBy(r => r.Source.Id))
        {
            var first = group.First();
            var more = group.Count() == 1 ? string.Empty : $", and {Wording.Count(group.Count() - 1, "more place", "more places")}";
            var evidence = Wording.Cut(first);
            yield return Report(
                Target.Of(group.Key),
                $"{Wording.Name(first.Source)} is to inform its reader, but it holds {first.What} {Wording.Quote(context, evidence)}{more}",
                $"{Wording.SalesOwner(context)} finds out who wrote it and why, and reads every line that rests on this document again {Wording.BeforeKickoff(context)}",
                first.Source.Restricted ? null : [evidence]);
        }
    }
}
