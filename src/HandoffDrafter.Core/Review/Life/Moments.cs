using System.Globalization;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Life;

/// <summary>When the things happened that clocks count from and to, as far as the packet knows.</summary>
public static class Moments
{
    /// <summary>The day of a moment; null for what has not happened, and where only its history says when.</summary>
    public static DateOnly? Of(ClockEvent what, Packet packet, BusinessCalendar calendar) => what switch
    {
        ClockEvent.AgreementSigned => Day(packet, "signed-date"),
        ClockEvent.Paid => Day(packet, "payment-date"),
        ClockEvent.Submitted => Signed(packet, PersonRole.SalesOwner) is { } at ? calendar.DayOf(at) : null,
        ClockEvent.Accepted => Accepted(packet) is { } at ? calendar.DayOf(at) : null,
        ClockEvent.Returned => packet.Returns.Count > 0 ? calendar.DayOf(packet.Returns[^1].At) : null,
        ClockEvent.Kickoff => Day(packet, "kickoff-date"),
        ClockEvent.FindingsDelivered => Day(packet, "delivery-date"),
        ClockEvent.Drafted or ClockEvent.KickoffScheduled => null,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such moment."),
    };

    /// <summary>Whether it has happened, on whatever day. A kickoff is scheduled once its day is named.</summary>
    public static bool Happened(ClockEvent what, Packet packet, BusinessCalendar calendar) => what switch
    {
        ClockEvent.Drafted => packet.Revision > 0,
        ClockEvent.KickoffScheduled => Day(packet, "kickoff-date") is not null,
        ClockEvent.Kickoff => Day(packet, "kickoff-date") <= packet.Deal.AsOf,
        _ => Of(what, packet, calendar) is not null,
    };

    /// <summary>The last day on which the clock is met; null while what it counts from is not known.</summary>
    public static DateOnly? Due(ProfileClock clock, Packet packet, BusinessCalendar calendar) =>
        Of(clock.Of, packet, calendar) is not { } from ? null
        : clock.Direction == ClockDirection.Before ? calendar.Add(from, -Math.Max(clock.BusinessDays, 1))
        : clock.BusinessDays == 0 ? from
        : calendar.Add(from, clock.BusinessDays);

    /// <summary>An acceptance counts for the submission it answers: one from before a later signing of sales does not.</summary>
    private static DateTimeOffset? Accepted(Packet packet) =>
        Signed(packet, PersonRole.ImplementationOwner) is { } accepted && !(Signed(packet, PersonRole.SalesOwner) > accepted) ? accepted : null;

    private static DateTimeOffset? Signed(Packet packet, PersonRole role)
    {
        DateTimeOffset? last = null;
        foreach (var signature in packet.Signatures)
        {
            if (signature.Role == role && (last is null || signature.At > last))
            {
                last = signature.At;
            }
        }

        return last;
    }

    /// <summary>The day that a field starts with; words may follow, such as how it was paid.</summary>
    private static DateOnly? Day(Packet packet, string field)
    {
        const int Length = 10;
        return packet.Field(field)?.Value is { Length: >= Length } value
            && DateOnly.TryParseExact(value.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }
}
