using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD112_SupersededSourceTests
{
    private static readonly SupersededSource Rule = new();

    [Fact]
    public void Fires_on_lines_that_rest_on_a_replaced_agreement() => Assert.Equal(
        ["warning HD112: S1 (order-form.docx) is superseded (version 2 says so), but 1 line rests on it alone: C-001 → Dana Wolk compares them with the agreement that is in force and corrects or removes them before kickoff on 2026-03-16 (source:S1)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Status = AgreementStatus.Superseded, StatusReason = "version 2 says so" })));

    [Fact]
    public void Stays_quiet_on_one_that_governs() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_line_with_another_leg_to_stand_on_is_not_told()
    {
        var packet = Sample.Packet.WithSource(Sample.S1 with { Status = AgreementStatus.Superseded });
        Assert.Empty(Sample.Lines(Rule, packet with { Claims = [packet.Claims[0] with { Evidence = [Sample.Connector, Sample.Wish] }] }));
    }
}
