using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD615_NeededAfterKickoffTests
{
    private static readonly NeededAfterKickoff Rule = new();

    [Fact]
    public void Fires_on_what_comes_after_the_kickoff_that_waits_for_it() => Assert.Equal(
        ["warning HD615: the kickoff on 2026-03-16 waits for C-007 \"Test account\", but that is due on 2026-03-17 → Ole Berg moves one of the two with the customer, or takes the mark that it blocks the kickoff away, before kickoff on 2026-03-16 (claim:C-007)"],
        Lines(new DateOnly(2026, 3, 17)));

    [Fact]
    public void Stays_quiet_on_what_the_kickoff_does_not_wait_for() => Assert.Empty(Lines(new DateOnly(2026, 3, 17), blocks: false));

    [Fact]
    public void Boundary_on_the_day_of_the_kickoff_it_is_there() => Assert.Empty(Lines(new DateOnly(2026, 3, 16)));

    private static string[] Lines(DateOnly due, bool blocks = true) =>
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "dependencies", "Test account") with { Due = due, BlocksKickoff = blocks }));
}
