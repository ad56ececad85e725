using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>What the gate says when one of its own rules fails. It blocks: what the rule would have found is unknown.</summary>
internal static class BrokenRule
{
    public static readonly RuleDescriptor Descriptor = new(
        new RuleId(99), "A rule of the gate failed", RuleLevel.Error,
        "What a failed rule would have found is unknown, so the packet cannot count as checked.", Waivable: false);

    private const string Fix = "send this line and the packet's digest to whoever maintains the installation; the findings of the other rules are complete";

    public static RuleFinding Failed(RuleDescriptor rule, Exception broken) =>
        Finding($"{rule.Id} ({rule.Title}) failed with {broken.GetType().Name}: {Wording.OneLine(broken.Message, 200)}");

    public static RuleFinding Misspoke(RuleDescriptor rule, Finding finding) =>
        Finding(finding.Rule != rule.Id
            ? $"{rule.Id} ({rule.Title}) spoke in the name of {finding.Rule}"
            : $"{rule.Id} ({rule.Title}) spoke of {finding.Target}, which is not in the packet: {Wording.OneLine(finding.Message, 200)}");

    private static RuleFinding Finding(string message) =>
        new(Descriptor, new Finding(Descriptor.Id, Severity.Error, Target.Packet, message, Fix));
}
