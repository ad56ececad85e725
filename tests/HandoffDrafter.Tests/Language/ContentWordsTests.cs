using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class ContentWordsTests
{
    [Theory]
    [InlineData("invoices", "invoicing")]
    [InlineData("configure", "configured")]
    [InlineData("trainings", "trained")]
    [InlineData("companies", "company")]
    public void Forms_of_a_word_are_one(string a, string b) => Assert.Equal(ContentWords.Of(a), ContentWords.Of(b));

    [Fact]
    public void Words_that_say_nothing_are_left_out() => Assert.Empty(ContentWords.Of("we will do it for you, and that is the thing"));
}
