using System.Globalization;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Life;

/// <summary>Who has to do what for the deal to go on. Each state has one such move.</summary>
/// <param name="Who">Any of them; nobody where the deal has come to its end.</param>
/// <param name="What">In the imperative, as the end of "sales-owner: …".</param>
/// <param name="By">The last day, where a clock of the profile says one.</param>
public sealed record NextMove(ValueList<PersonRole> Who, string What, DateOnly? By)
{
    public static NextMove Of(Packet packet, Profile profile, BusinessCalendar calendar)
    {
        var verdict = Verdict.Of(packet.Findings);
        return packet.Deal.State switch
        {
            DealState.Waiting => new([PersonRole.SalesOps], $"wait for what starts the handoff: {string.Join(" ", DealLife.Awaited(packet, profile).Select(t => t.Tells))}", Due(ClockEvent.Submitted)),
            DealState.Collecting => new([PersonRole.SalesOps], "add the proposal, and what was said in calls and mails", Due(ClockEvent.Submitted)),
            DealState.InReview when packet.Deal.Mode == DealMode.PreSignature => new(Owners, "have each promise put into the agreement, or taken back, before it is signed", null),
            DealState.InReview when verdict.Blocked => new(Owners, string.Create(CultureInfo.InvariantCulture, $"resolve what blocks ({verdict.Errors}), then the sales owner signs"), Due(ClockEvent.Submitted)),
            DealState.InReview => new([PersonRole.SalesOwner], "sign, which submits the packet", Due(ClockEvent.Submitted)),
            DealState.Submitted => new([PersonRole.ImplementationOwner], "accept the packet, or return it with reasons", Due(ClockEvent.Accepted)),
            DealState.Returned => new([PersonRole.SalesOwner], "mend what it was returned for, and sign again", Due(ClockEvent.Submitted)),
            DealState.Accepted => new([PersonRole.ImplementationOwner], "export the packet and hold the kickoff", Due(ClockEvent.KickoffScheduled)),
            DealState.Exported => new([PersonRole.ImplementationOwner], "log what comes of it", null),
            DealState.Archived => new([], "nothing", null),
            _ => throw new ArgumentOutOfRangeException(nameof(packet), packet.Deal.State, "No such state."),
        };

        DateOnly? Due(ClockEvent what)
        {
            DateOnly? earliest = null;
            foreach (var clock in profile.Clocks)
            {
                if (clock.What == what && Counts(clock, packet) && Moments.Due(clock, packet, calendar) is { } day && !(day > earliest))
                {
                    earliest = day;
                }
            }

            return earliest;
        }
    }

    private static ValueList<PersonRole> Owners => [PersonRole.SalesOwner, PersonRole.ImplementationOwner];

    /// <summary><c>sales-owner: sign, which submits the packet, by 2026-05-15</c></summary>
    public override string ToString() =>
        (Who.Count == 0 ? "nobody" : string.Join(" and ", Who.Select(Words.Of)))
        + $": {What}" + (By is { } day ? $", by {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");

    /// <summary>The clock of a return runs only while the packet is returned.</summary>
    private static bool Counts(ProfileClock clock, Packet packet) => clock.Of != ClockEvent.Returned || packet.Deal.State == DealState.Returned;
}
