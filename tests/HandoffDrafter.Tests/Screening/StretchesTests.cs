using System.Buffers;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Tests.Screening;

public class StretchesTests
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["apple"], StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("One. An apple a day. Two.", "An apple a day.")]
    [InlineData("first line\nan APPLE here\nlast", "an APPLE here")]
    [InlineData("apple", "apple")]
    [InlineData("version 1.2 of apple 3.4", "version 1.2 of apple 3.4")]
    public void The_sentence_around_a_word_is_found(string text, string sentence) =>
        Assert.Equal([sentence], Stretches.Around(text, Words).Select(s => text[s.Start..s.End]));

    [Fact]
    public void A_sentence_with_two_of_them_is_given_once() => Assert.Single(Stretches.Around("apple and apple and apple", Words));

    [Fact]
    public void A_text_without_an_end_is_looked_at_in_parts_and_no_character_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("😀 apple ", 500));
        Assert.All(Stretches.Around(text, Words), s =>
        {
            Assert.False(char.IsLowSurrogate(text[s.Start]));
            Assert.True(s.End == text.Length || !char.IsLowSurrogate(text[s.End]));
        });
    }
}
