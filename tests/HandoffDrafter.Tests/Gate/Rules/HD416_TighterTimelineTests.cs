using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD416_TighterTimelineTests
{
    private static readonly TighterTimeline Rule = new();

    [Theory]
    [InlineData("You are live within two weeks.", "Go-live follows within 60 days.", "14 against 60 days")]
    [InlineData("Five business days, I promise.", "within ten (10) business days of the data", "7 against 14 days")]
    [InlineData("Ready on 30 April 2026.", "Completion is planned for 15 May 2026.", "2026-04-30 against 2026-05-15")]
    public void Fires_on_less_time_than_the_agreement_allows(string said, string agreed, string tighter) =>
        Assert.Contains($" ≠ {tighter}: the agreement allows [S9]: \"{agreed}\" → Ole Berg says whether it can be done", Assert.Single(Lines(said, agreed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("You are live within 90 days.", "Go-live follows within 60 days.")]
    [InlineData("You are live soon.", "Go-live follows within 60 days.")]
    [InlineData("You are live within two hours.", "Go-live follows within 60 days.")]
    public void Stays_quiet_on_more_time_and_on_what_cannot_be_compared(string said, string agreed) => Assert.Empty(Lines(said, agreed));

    [Fact]
    public void Boundary_the_same_time_in_another_unit_is_not_tighter() => Assert.Empty(Lines("Within two weeks.", "within fourteen (14) days"));

    private static string[] Lines(string said, string agreed)
    {
        var text = Sample.Text(new Sample.Line(said), new Sample.Line(agreed));
        var source = Sample.Source(9, "extra.txt", SourceRole.Sow, text);
        var promise = Sample.Promise() with
        {
            Category = PromiseCategory.Timeline,
            Evidence = [Sample.Quote(source, text, said)],
            Support = new Support(SupportStatus.Ambiguous) { Evidence = [Sample.Quote(source, text, agreed)] },
        };
        return Sample.Lines(Rule, Sample.Reading(text, SourceRole.Sow, packet: Sample.Packet.With(promise)));
    }
}
