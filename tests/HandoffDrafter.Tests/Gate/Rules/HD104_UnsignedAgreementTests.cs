using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD104_UnsignedAgreementTests
{
    private static readonly UnsignedAgreement Rule = new();

    [Fact]
    public void Fires_on_an_agreement_without_signatures() => Assert.Equal(
        ["error HD104: the deal counts as signed, but S1 (order-form.docx) is not signed by both parties → sales ops adds the executed copy before kickoff on 2026-03-16, or sets mode: pre-signature in deal.yaml until it is signed (source:S1)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = false })));

    [Fact]
    public void Stays_quiet_before_signature() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = false }) with { Deal = Sample.Packet.Deal with { Mode = DealMode.PreSignature } }));

    [Fact]
    public void Stays_quiet_on_an_agreement_that_another_replaces() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = false, Status = AgreementStatus.Superseded })));

    [Fact]
    public void Boundary_a_draft_counts_only_where_there_is_nothing_but_drafts()
    {
        var draft = Sample.S1 with { Signed = null, Status = AgreementStatus.Draft };
        Assert.Equal(
            ["error HD104: the deal counts as signed, but S1 (order-form.docx) is a draft → sales ops adds the executed copy before kickoff on 2026-03-16, or sets mode: pre-signature in deal.yaml until it is signed (source:S1)"],
            Sample.Lines(Rule, Sample.Packet.WithSource(draft)));

        var signed = Sample.Source(9, "sow.docx", SourceRole.Sow, Sample.OrderForm) with { Signed = true };
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(draft).WithSource(signed)));
    }
}
