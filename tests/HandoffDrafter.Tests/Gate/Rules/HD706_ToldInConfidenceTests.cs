using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD706_ToldInConfidenceTests
{
    private static readonly ToldInConfidence Rule = new();

    [Fact]
    public void Fires_on_a_confidence_and_does_not_repeat_it() => Assert.Equal(
        ["warning HD706: something was told in confidence [S9 from 00:01:00] (not repeated here), but the packet does not mark it as restricted → Dana Wolk marks what must not leave the company as restricted, or says that it may be told, before kickoff on 2026-03-16 (source:S9)"],
        Lines("Just between us, we are closing the Leeds office."));

    [Theory]
    [InlineData("The work is shared between us and the agency.")]
    [InlineData("This e-mail and its attachments are confidential.")]
    public void Stays_quiet_on_other_uses_of_the_words(string words) => Assert.Empty(Lines(words));

    [Fact]
    public void Boundary_what_is_marked_as_restricted_is_known()
    {
        const string Words = "Off the record, she leaves in June.";
        var text = Sample.Text(new Sample.Line(Words, Speaker: "Len Moor", SaidAt: "00:01:00"));
        var claim = Sample.Claim(7, "relationship", "Somebody leaves") with { Restricted = true, Evidence = [Sample.Quote(Sample.Source(9, "extra.txt", SourceRole.CallNotes, text), text, Words)] };
        Assert.Empty(Sample.Lines(Rule, Sample.Reading(text, packet: Sample.Packet.With(claim))));
        Assert.Single(Sample.Lines(Rule, Sample.Reading(text, packet: Sample.Packet.With(claim with { Restricted = false }))));
    }

    [Fact]
    public void Stays_quiet_in_an_agreement() => Assert.Empty(Sample.Lines(Rule, Sample.Reading(Sample.Text("Off the record talks bind nobody."), SourceRole.Sow)));

    private static string[] Lines(string words) => Sample.Lines(Rule, Sample.Reading(Sample.Text(new Sample.Line(words, Speaker: "Len Moor", SaidAt: "00:01:00"))));
}
