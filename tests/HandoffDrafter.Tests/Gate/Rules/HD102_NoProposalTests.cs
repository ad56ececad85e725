using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD102_NoProposalTests
{
    private static readonly NoProposal Rule = new();

    [Fact]
    public void Fires_when_no_document_is_a_proposal() => Assert.Equal(
        ["warning HD102: no proposal is among the documents, so what it promised beyond the agreement is unknown → sales ops adds the version that the customer was sent last before kickoff on 2026-03-16; where there never was one, waive this with that reason (packet)"],
        Sample.Lines(Rule, Sample.Packet with { Sources = [Sample.S1, Sample.S3] }));

    [Fact]
    public void Stays_quiet_with_a_proposal() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_an_unreadable_proposal_is_one() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Text = null })));
}
