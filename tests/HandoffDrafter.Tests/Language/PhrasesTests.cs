using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class PhrasesTests
{
    [Theory]
    [InlineData("we won't", "won't", true)]
    [InlineData("the client", "client", true)]
    [InlineData("clients", "client", false)]
    [InlineData("sure, we do", "^sure", true)]
    [InlineData("not sure", "^sure", false)]
    [InlineData("surely", "^sure", false)]
    public void A_phrase_is_whole_words(string text, string phrase, bool found) => Assert.Equal(found, Phrases.Contains(text, phrase));

    [Fact]
    public void Plain_text_has_straight_quotes_single_spaces_and_small_letters() =>
        Assert.Equal("we'll do \"it\" now", Phrases.Plain("We’ll  do\n“it” NOW"));
}
