using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD304_DenialOrDutyTurnedTests
{
    private static readonly DenialOrDutyTurned Rule = new();

    [Theory]
    [InlineData("The vendor shall load history.", "The vendor shall not load history", "denies")]
    [InlineData("The vendor shall not load history.", "The vendor shall load all history", "affirms")]
    [InlineData("The vendor may load history.", "The vendor shall load the history", "binds (\"shall\", \"must\" or \"will\")")]
    [InlineData("The vendor shall load history.", "The vendor may load the history", "leaves it open (\"may\" or \"might\")")]
    public void Fires_where_one_small_word_was_turned(string source, string text, string how) => Assert.Equal(
        [$"error HD304: C-007 \"{text}\" {how}, but its source says [S9]: \"{source}\" → Dana Wolk takes the words of the source, or reviews the line and so answers for it, before kickoff on 2026-03-16 (claim:C-007)"],
        Lines(source, text));

    [Theory]
    [InlineData("The vendor shall load history.", "History is loaded by the vendor, which must do so")]
    [InlineData("Data arrives no later than Friday.", "Data arrives by Friday")]
    [InlineData("The fee is not to exceed ten hours.", "At most ten hours")]
    public void Stays_quiet_on_the_same_in_other_words(string source, string text) => Assert.Empty(Lines(source, text));

    [Fact]
    public void Boundary_a_part_of_the_quote_is_never_turned() => Assert.Empty(Lines("We load history, but we do not clean it.", "we load history"));

    [Fact]
    public void Boundary_a_reviewed_line_is_answered_for() => Assert.Empty(Lines("The vendor shall load history.", "The vendor shall not load history", new Reviewed("ole", Sample.At)));

    private static string[] Lines(string source, string text, Reviewed? review = null)
    {
        var read = Sample.Text(source);
        var claim = Sample.Claim(7, "sold-scope", text) with { Evidence = [Sample.Quote(Sample.Source(9, "extra.txt", SourceRole.Sow, read), read, source)], Review = review };
        return Sample.Lines(Rule, Sample.Reading(read, SourceRole.Sow, packet: Sample.Packet.With(claim)));
    }
}
