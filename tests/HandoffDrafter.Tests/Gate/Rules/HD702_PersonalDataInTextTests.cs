using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD702_PersonalDataInTextTests
{
    private static readonly PersonalDataInText Rule = new();

    [Fact]
    public void Fires_on_what_concerns_the_person_and_does_not_repeat_it() => Assert.Equal(
        ["warning HD702: S9 (extra.txt) is kept with the deal, but it tells somebody's health (not repeated here) → Dana Wolk keeps it out of the packet, and sales ops replaces the file by one without it where nobody needs it, before kickoff on 2026-03-16 (source:S9)"],
        Lines("Len was diagnosed with asthma last year."));

    [Fact]
    public void Stays_quiet_on_how_to_reach_people_at_work() => Assert.Empty(Lines("Len Moor, controller, len@acme.example, +44 1632 960417, is on leave in May."));

    [Theory]
    [InlineData(SourceRole.Email, 1)]
    [InlineData(SourceRole.Sow, 0)]
    public void Boundary_an_account_is_in_its_place_in_an_agreement(SourceRole role, int findings) =>
        Assert.Equal(findings, Lines("Please pay to DE89 3704 0044 0532 0130 00.", role).Length);

    private static string[] Lines(string words, SourceRole role = SourceRole.Email) => Sample.Lines(Rule, Sample.Reading(Sample.Text(words), role));
}
