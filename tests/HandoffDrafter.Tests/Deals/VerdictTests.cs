using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Deals;

public class VerdictTests
{
    [Fact]
    public void Errors_block_and_waived_findings_are_counted_apart()
    {
        Assert.Equal("blocked: 1 error, 2 warnings, 0 notes, 1 waived", Verdict.Of([Of(Severity.Error), Of(Severity.Warning), Of(Severity.Warning), Of(Severity.Error, true)]).ToString());
        Assert.Equal("open: 0 errors, 0 warnings, 1 note", Verdict.Of([Of(Severity.Note)]).ToString());
        Assert.False(Verdict.Of([Of(Severity.Error, waived: true)]).Blocked);
    }

    private static Finding Of(Severity severity, bool waived = false) =>
        new(new RuleId(401), severity, Target.Packet, "message", "fix") { Waived = waived };
}
