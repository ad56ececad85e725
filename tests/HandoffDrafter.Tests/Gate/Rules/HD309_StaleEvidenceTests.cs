using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD309_StaleEvidenceTests
{
    private static readonly StaleEvidence Rule = new();

    [Fact]
    public void Fires_on_a_document_that_was_taken_out() => Assert.Equal(
        ["warning HD309: 1 line rests on S1 (order-form.docx) alone, but it is no longer in the folder: C-001 → sales ops puts it back, or Dana Wolk removes what it alone says, before kickoff on 2026-03-16 (source:S1)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S1 with { Gone = true })));

    [Fact]
    public void Fires_on_words_of_an_earlier_reading()
    {
        var now = Sample.Text("Another reading.");
        var packet = Sample.Packet.WithSource(Sample.S1 with { Text = now.Digest, EarlierTexts = [Sample.OrderForm.Digest] });
        Assert.Contains("1 line quotes an older reading of S1 (order-form.docx)", Assert.Single(Sample.Lines(Rule, packet)), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_quiet_on_what_is_there() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_document_on_which_nothing_rests_may_go() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Gone = true })));
}
