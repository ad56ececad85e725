using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD516_WeekdayMismatchTests
{
    private static readonly WeekdayMismatch Rule = new();

    [Fact]
    public void Fires_where_day_and_date_disagree() => Assert.Equal(
        ["warning HD516: \"Kickoff\" rests on [S9]: \"We start on Monday, 17 March 2026.\", but 2026-03-17 is a Tuesday → Dana Wolk asks which of the two was meant before kickoff on 2026-03-17 (field:kickoff-date)"],
        Lines("We start on Monday, 17 March 2026.", "2026-03-17"));

    [Theory]
    [InlineData("We start on Tuesday, 17 March 2026.")]
    [InlineData("We start on 17 March 2026.")]
    [InlineData("We meet every Monday. The start is on 17 March 2026.")]
    public void Stays_quiet_where_they_agree_or_only_one_is_named(string words) => Assert.Empty(Lines(words, "2026-03-17"));

    [Fact]
    public void Boundary_only_the_day_right_ahead_of_the_date_belongs_to_it() => Assert.Empty(Lines("Not on Monday, but on Tuesday the 17 March 2026.", "2026-03-17"));

    private static string[] Lines(string words, string day)
    {
        var text = Sample.Text(words);
        var source = Sample.Source(9, "extra.txt", SourceRole.Email, text);
        var field = new Field("kickoff-date", "deal") { Value = day, Evidence = [new Evidence(source, text.Span(0, words.Length))] };
        return Sample.Lines(Rule, Sample.Reading(text, SourceRole.Email, packet: Sample.Packet.With(field)));
    }
}
