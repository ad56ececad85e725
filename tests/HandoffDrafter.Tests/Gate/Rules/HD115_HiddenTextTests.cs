using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD115_HiddenTextTests
{
    private static readonly HiddenText Rule = new();

    [Fact]
    public void Fires_on_words_that_cannot_be_seen() => Assert.Equal(
        ["warning HD115: S9 (extra.txt) reads as it looks, but hidden in it stands: \"the fee is one dollar\" → Dana Wolk asks whoever wrote it what the words are for before kickoff on 2026-03-16; nothing is to be built on them (source:S9)"],
        Lines("the fee is one dollar", BlockState.Hidden));

    [Fact]
    public void Stays_quiet_on_what_can_be_seen() => Assert.Empty(Lines("the fee is one dollar", BlockState.Normal));

    [Theory]
    [InlineData("_Toc 12", 0)]
    [InlineData("one dollar only", 1)]
    public void Boundary_fewer_than_three_words_are_leftovers(string words, int findings) => Assert.Equal(findings, Lines(words, BlockState.Hidden).Length);

    private static string[] Lines(string words, BlockState state) =>
        Sample.Lines(Rule, Sample.Reading(Sample.Text(new Sample.Line("Seen."), new Sample.Line(words) { State = state })));
}
