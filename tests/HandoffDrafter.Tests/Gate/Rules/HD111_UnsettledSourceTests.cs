using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD111_UnsettledSourceTests
{
    private static readonly UnsettledSource Rule = new();

    [Fact]
    public void Fires_on_a_page_without_text() => Assert.Equal(
        ["warning HD111: S2 (proposal.pdf) wants a person's eye: page 4 has no text and needs OCR; page 6 too → the sales owner looks at it there and adds what it says, or sales ops adds a copy that settles it, before kickoff on 2026-03-16 (source:S2)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Problems = ["page 4 has no text and needs OCR", "page 6 too"] })));

    [Fact]
    public void Stays_quiet_on_documents_without_problems() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_document_that_was_not_read_at_all_is_told_by_another_rule() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Text = null, Problems = ["it needs a password"] })));
}
