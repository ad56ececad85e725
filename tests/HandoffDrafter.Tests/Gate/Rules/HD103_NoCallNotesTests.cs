using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD103_NoCallNotesTests
{
    private static readonly NoCallNotes Rule = new();

    [Fact]
    public void Fires_when_no_document_tells_of_a_call() => Assert.Equal(
        ["warning HD103: no call notes or transcripts are among the documents, so what was said on calls is unknown → the sales owner adds transcripts or notes of the calls before kickoff on 2026-03-16; where there was no call, waive this with that reason (packet)"],
        Sample.Lines(Rule, Sample.Packet with { Sources = [Sample.S1, Sample.S2] }));

    [Fact]
    public void Stays_quiet_with_a_transcript() => Assert.Empty(Sample.Lines(Rule, Sample.Packet));

    [Fact]
    public void Boundary_mail_does_not_tell_of_calls() =>
        Assert.Single(Sample.Lines(Rule, Sample.Packet.WithSource(Sample.S3 with { Role = SourceRole.Email })));
}
