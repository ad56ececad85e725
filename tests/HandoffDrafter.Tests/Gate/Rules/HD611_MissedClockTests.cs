using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD611_MissedClockTests
{
    private static readonly MissedClock Rule = new();

    [Fact]
    public void Fires_once_the_last_day_is_over() => Assert.Equal(
        ["warning HD611: Delivery answers within one business day. That was due on 2026-03-06, but it has not happened, 1 business day late → Ole Berg accepts or returns it today; tell Dana Wolk and the delivery manager (packet)"],
        Lines(Submitted(2026, 3, 5), Answer));

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 0)]
    public void Boundary_the_last_day_itself_is_in_time(int submitted, int findings) => Assert.Equal(findings, Lines(Submitted(2026, 3, submitted), Answer).Length);

    [Fact]
    public void Stays_quiet_where_the_clock_has_not_started() => Assert.Empty(Lines(Sample.Packet, Answer));

    [Fact]
    public void Stays_quiet_once_it_happened()
    {
        var packet = Submitted(2026, 3, 2);
        Assert.Empty(Lines(packet with { Signatures = packet.Signatures.Add(Signature(PersonRole.ImplementationOwner, 2026, 3, 9)) }, Answer));
    }

    [Theory]
    [InlineData(DealState.Returned, 1)]
    [InlineData(DealState.InReview, 0)]
    public void A_return_waits_for_another_submission_as_long_as_the_packet_is_returned(DealState state, int findings)
    {
        var clock = new ProfileClock("remediation", ClockEvent.Submitted, 1, ClockDirection.After, ClockEvent.Returned, "Sales submits again within one business day.");
        var packet = Submitted(2026, 3, 2) with { Deal = Sample.Packet.Deal with { State = state }, Returns = [Returned(4)] };
        Assert.Equal(findings, Lines(packet, clock).Length);
    }

    private static readonly ProfileClock Answer =
        new("acknowledgement", ClockEvent.Accepted, 1, ClockDirection.After, ClockEvent.Submitted, "Delivery answers within one business day.");

    private static string[] Lines(Packet packet, ProfileClock clock) => Sample.Lines(Rule, packet, Sample.Profile with { Clocks = [clock] });

    private static Packet Submitted(int year, int month, int day) => Sample.Packet with { Signatures = [Signature(PersonRole.SalesOwner, year, month, day)] };

    private static Signature Signature(PersonRole role, int year, int month, int day) =>
        new(role, "dana", new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero), ValueMap<Digest>.Empty);

    internal static Return Returned(int day) => new("ole", new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.Zero), [new ReturnReason(ReturnCode.MissingField, true)]);
}
