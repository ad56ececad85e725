using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>What an installation brings to every check: its severities, and the people whose waivers count.</summary>
public sealed record GateTerms(GateOptions Options, People People)
{
    public static readonly GateTerms None = new(new GateOptions(), People.None);
}
