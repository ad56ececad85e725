using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>What an installation sets for all its deals. Bound to the configuration section <c>Gate</c>.</summary>
public sealed record GateOptions
{
    /// <summary>Severity by rule id; wins over the profile's. Default: none, so that profiles and rules decide.</summary>
    public ValueMap<RuleLevel> Rules { get; init; } = ValueMap<RuleLevel>.Empty;
}
