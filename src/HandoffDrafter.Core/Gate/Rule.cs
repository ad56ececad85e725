using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Gate;

/// <summary>What is known of a rule without running it. <see cref="Why"/> is one sentence; the rule's page under docs/rules says the rest.</summary>
public sealed record RuleDescriptor(RuleId Id, string Title, RuleLevel Default, string Why, bool Waivable = true);

/// <summary>
/// Everything a rule may look at. The gate detects nothing by itself: what was promised, supported or in conflict was worked out before.
/// </summary>
public sealed record GateContext(Packet Packet, SourceTexts Texts, Profile Profile, DateOnly AsOf)
{
    /// <summary>What the drafters last wrote, before people touched it; null where there was no draft.</summary>
    public Packet? MachineDraft { get; init; }
}

/// <summary>One thing the gate looks for. Pure: the same context always gives the same findings in the same order.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    public abstract IEnumerable<Finding> Check(GateContext context);
}
