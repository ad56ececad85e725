namespace HandoffDrafter.Core.Deals;

/// <summary>A moment in the life of a handoff that a clock is counted to or from.</summary>
public enum ClockEvent
{
    AgreementSigned,
    Paid,
    Drafted,
    Submitted,
    Returned,
    Accepted,
    KickoffScheduled,
    Kickoff,
    FindingsDelivered,
}

public enum ClockDirection
{
    After,
    Before,
}

/// <summary>
/// <see cref="What"/> is to happen within so many business days after <see cref="Of"/>, or at least so many before it. A missed clock
/// warns and never blocks.
/// </summary>
/// <param name="BusinessDays">0 means on the same day at the latest, or before the day itself.</param>
/// <param name="Tells">What a person is told, in a sentence.</param>
public sealed record ProfileClock(string Id, ClockEvent What, int BusinessDays, ClockDirection Direction, ClockEvent Of, string Tells);
