using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>What an installation brings to every check: its severities, the people whose waivers count, and its calendar.</summary>
public sealed record GateTerms(GateOptions Options, People People)
{
    public static readonly GateTerms None = new(new GateOptions(), People.None);

    /// <summary>The days that count as business days.</summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Weekends;
}
