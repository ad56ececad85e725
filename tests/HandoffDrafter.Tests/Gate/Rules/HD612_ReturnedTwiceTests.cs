using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD612_ReturnedTwiceTests
{
    private static readonly ReturnedTwice Rule = new();

    [Fact]
    public void Fires_on_the_second_return() => Assert.Equal(
        ["warning HD612: a handoff may come back once, but this one was returned 2 times → escalate it today to Ada Approver, who brings Dana Wolk and Ole Berg together and decides what is still open (packet)"],
        Lines(2));

    [Fact]
    public void Stays_quiet_where_it_was_accepted_in_the_end() => Assert.Empty(Lines(2, DealState.Accepted));

    [Fact]
    public void Boundary_one_return_is_part_of_the_work() => Assert.Empty(Lines(1));

    private static string[] Lines(int times, DealState state = DealState.Returned) => Sample.Lines(
        Rule, Sample.Packet with { Deal = Sample.Packet.Deal with { State = state }, Returns = [.. Enumerable.Range(2, times).Select(HD611_MissedClockTests.Returned)] });
}
