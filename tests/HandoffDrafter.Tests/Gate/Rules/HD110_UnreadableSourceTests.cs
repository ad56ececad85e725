using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD110_UnreadableSourceTests
{
    private static readonly UnreadableSource Rule = new();

    [Fact]
    public void Fires_on_a_document_of_which_nothing_was_read() => Assert.Equal(
        ["error HD110: S2 (proposal.pdf) could not be read: it needs a password → sales ops adds a copy that can be read (exported again, unlocked, or with recognised text) before kickoff on 2026-03-16 (source:S2)"],
        Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Text = null, Problems = ["it needs a password"] })));

    [Fact]
    public void Stays_quiet_on_documents_that_were_read() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Problems = ["page 4 has no text"] })));

    [Fact]
    public void Boundary_a_document_taken_out_of_the_folder_need_not_be_read() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S2 with { Text = null, Gone = true })));
}
