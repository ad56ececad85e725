using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD101_NoAgreementTests
{
    private static readonly NoAgreement Rule = new();

    [Fact]
    public void Fires_when_no_document_is_an_agreement() => Assert.Equal(
        ["error HD101: none of the 2 documents is an agreement, so no promise can be checked against what was sold → sales ops puts the signed SOW, order form or contract into the deal's folder before kickoff on 2026-03-16; where it is there under another role, deal.yaml says so (roles: {file: sow}) (packet)"],
        Sample.Lines(Rule, Sample.Packet with { Sources = [Sample.S2, Sample.S3] }));

    [Fact]
    public void Stays_quiet_before_signature() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet with { Sources = [Sample.S2], Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } }));

    [Fact]
    public void Boundary_an_agreement_taken_out_of_the_folder_is_none()
    {
        Assert.Single(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Gone = true })));
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = false })));
    }
}
