using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD105_UncertainSignatureTests
{
    private static readonly UncertainSignature Rule = new();

    [Fact]
    public void Fires_where_the_document_does_not_show_whether_it_is_signed() => Assert.Equal(
        ["error HD105: the deal counts as signed, but S1 (order-form.docx) does not show whether it is → sales ops adds the executed copy before kickoff on 2026-03-16, or somebody who has seen the signatures waives this and says where (source:S1)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = null })));

    [Fact]
    public void Stays_quiet_on_a_signed_agreement() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_what_is_known_to_be_unsigned_is_not_uncertain() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Signed = false })));
}
