using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD116_OlderVersionTests
{
    private static readonly OlderVersion Rule = new();

    [Fact]
    public void Fires_on_a_line_that_only_the_older_version_has() => Assert.Equal(
        ["note HD116: S9 (Acme proposal v3.pdf) is newer than S2 (Acme proposal v2.pdf), but 1 line rests on the older one alone: C-007 → Dana Wolk says whether the customer was told that they no longer hold before kickoff on 2026-03-16 (source:S2)"],
        Lines("Acme proposal v2.pdf", "Acme proposal v3.pdf"));

    [Theory]
    [InlineData("Acme proposal v3.pdf", "Acme proposal v2.pdf")]
    [InlineData("Acme proposal v2.pdf", "Other proposal v3.pdf")]
    [InlineData("Acme proposal.pdf", "Acme proposal v3.pdf")]
    public void Stays_quiet_on_the_newest_on_other_documents_and_without_versions(string cited, string other) => Assert.Empty(Lines(cited, other));

    [Fact]
    public void Boundary_the_same_version_twice_is_not_newer() => Assert.Empty(Lines("Acme proposal v2.pdf", "Acme_proposal_v2.pdf"));

    private static string[] Lines(string cited, string other)
    {
        var text = Sample.Text("Another version.");
        var packet = Sample.Packet.WithSource(Sample.S2 with { File = cited })
            .With(Sample.Claim(7, "expectations", "Live by the end of April") with { Evidence = [Sample.Quote(Sample.S2, Sample.Proposal, "Live by the end of April.")] });
        return Sample.Lines(Rule, Sample.Reading(text, SourceRole.Proposal, other, packet: packet));
    }
}
