using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD111_PartlyReadSourceTests
{
    private static readonly PartlyReadSource Rule = new();

    [Fact]
    public void Fires_on_a_page_without_text() => Assert.Equal(
        ["warning HD111: S2 (proposal.pdf) was read, but not all of it: page 4 has no text and needs OCR; page 6 too → sales ops adds a copy with that part as text, or the sales owner reads it and adds what it says before kickoff on 2026-03-16 (source:S2)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Problems = ["page 4 has no text and needs OCR", "page 6 too"] })));

    [Fact]
    public void Stays_quiet_on_documents_without_problems() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_a_document_that_was_not_read_at_all_is_told_by_another_rule() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Text = null, Problems = ["it needs a password"] })));
}
