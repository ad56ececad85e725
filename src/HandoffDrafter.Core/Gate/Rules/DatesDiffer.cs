using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class DatesDiffer() : DocumentConflict(ConflictKind.Figure)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(505), "Documents give one milestone two dates", RuleLevel.Warning,
        "Each side plans for the date that it read.");

    protected override string What => "the dates of one milestone differ";

    protected override string Fix => "the implementation owner confirms the date to everybody who read the other";
}
