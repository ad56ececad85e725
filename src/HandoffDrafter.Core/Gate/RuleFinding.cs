using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>A finding together with the rule that made it.</summary>
internal readonly record struct RuleFinding(RuleDescriptor Rule, Finding Finding);
