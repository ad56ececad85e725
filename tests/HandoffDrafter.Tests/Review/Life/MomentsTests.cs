using System.Globalization;
using HandoffDrafter.Core.Calendars;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Tests.Review.Life;

public sealed class MomentsTests
{
    private static readonly BusinessCalendar Calendar = BusinessCalendar.Weekends;

    [Theory]
    [InlineData(ClockEvent.AgreementSigned, ClockDirection.After, 5, "2026-03-13")]
    [InlineData(ClockEvent.Paid, ClockDirection.After, 2, "2026-03-10")]
    [InlineData(ClockEvent.Kickoff, ClockDirection.Before, 0, "2026-03-20")]
    [InlineData(ClockEvent.Kickoff, ClockDirection.Before, 2, "2026-03-19")]
    [InlineData(ClockEvent.Kickoff, ClockDirection.After, 0, "2026-03-23")]
    public void A_clock_counts_business_days_from_a_field(ClockEvent of, ClockDirection direction, int days, string due) =>
        Assert.Equal(DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture), Moments.Due(Clock(of, direction, days), Deal, Calendar));

    [Fact]
    public void A_clock_does_not_run_before_what_it_counts_from()
    {
        Assert.Null(Moments.Due(Clock(ClockEvent.Returned, ClockDirection.After, 1), Deal, Calendar));
        Assert.Null(Moments.Due(Clock(ClockEvent.Submitted, ClockDirection.After, 1), Deal, Calendar));
    }

    [Fact]
    public void An_acceptance_from_before_the_last_submission_does_not_count()
    {
        var submitted = Deal with { Signatures = [Signed(PersonRole.ImplementationOwner, 9), Signed(PersonRole.SalesOwner, 11)] };
        var accepted = Deal with { Signatures = [Signed(PersonRole.SalesOwner, 11), Signed(PersonRole.ImplementationOwner, 12)] };

        Assert.False(Moments.Happened(ClockEvent.Accepted, submitted, Calendar));
        Assert.Equal(new DateOnly(2026, 3, 12), Moments.Of(ClockEvent.Accepted, accepted, Calendar));
    }

    [Fact]
    public void A_kickoff_is_scheduled_once_its_day_is_named_and_held_when_the_day_has_come()
    {
        Assert.True(Moments.Happened(ClockEvent.KickoffScheduled, Deal, Calendar));
        Assert.False(Moments.Happened(ClockEvent.Kickoff, Deal, Calendar));
        Assert.True(Moments.Happened(ClockEvent.Kickoff, Deal with { Deal = Deal.Deal with { AsOf = new DateOnly(2026, 3, 23) } }, Calendar));
        Assert.False(Moments.Happened(ClockEvent.KickoffScheduled, Deal with { Fields = [] }, Calendar));
    }

    [Theory]
    [InlineData(DealState.Submitted, "implementation-owner: accept the packet, or return it with reasons, by 2026-03-12")]
    [InlineData(DealState.Returned, "sales-owner: mend what it was returned for, and sign again, by 2026-03-13")]
    [InlineData(DealState.InReview, "sales-owner: sign, which submits the packet")]
    [InlineData(DealState.Archived, "nobody: nothing")]
    public void Each_state_has_one_next_move_and_the_day_of_its_clock(DealState state, string expected)
    {
        var profile = new Profile("small", "Small")
        {
            Clocks =
            [
                new ProfileClock("acknowledge", ClockEvent.Accepted, 1, ClockDirection.After, ClockEvent.Submitted, "…"),
                new ProfileClock("before-kickoff", ClockEvent.Accepted, 0, ClockDirection.Before, ClockEvent.Kickoff, "…"),
                new ProfileClock("remedy", ClockEvent.Submitted, 1, ClockDirection.After, ClockEvent.Returned, "…"),
            ],
        };
        var packet = Deal with
        {
            Deal = Deal.Deal with { State = state },
            Signatures = [Signed(PersonRole.SalesOwner, 11)],
            Returns = [new Return("ben", At(12), [new ReturnReason(ReturnCode.Other, true)])],
        };

        Assert.Equal(expected, NextMove.Of(packet, profile, Calendar).ToString());
    }

    private static Packet Deal => Sample.Draft with
    {
        Fields =
        [
            new Field("signed-date", "deal") { Value = "2026-03-06" },
            new Field("payment-date", "deal") { Value = "2026-03-06, bank transfer" },
            new Field("kickoff-date", "deal") { Value = "2026-03-23" },
        ],
    };

    private static ProfileClock Clock(ClockEvent of, ClockDirection direction, int days) => new("some", ClockEvent.Accepted, days, direction, of, "…");

    private static Signature Signed(PersonRole role, int day) => new(role, "ann", At(day), ValueMap<Digest>.Empty);

    private static DateTimeOffset At(int day) => new(2026, 3, day, 15, 0, 0, TimeSpan.Zero);
}
