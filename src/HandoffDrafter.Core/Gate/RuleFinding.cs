using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>A finding together with the rule that made it.</summary>
/// <remarks>
/// A class, as every type that the gate keeps in lists and maps: for each value type the runtime compiles the collection anew, and a check is
/// a short program.
/// </remarks>
internal sealed record RuleFinding(RuleDescriptor Rule, Finding Finding);
