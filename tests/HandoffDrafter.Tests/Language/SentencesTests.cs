using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class SentencesTests
{
    [Theory]
    [InlineData("Acme Inc. will pay. We deliver.", "Acme Inc. will pay.|We deliver.")]
    [InlineData("4.1 Fees are $18,000.00 net. Unused hours expire.", "Fees are $18,000.00 net.|Unused hours expire.")]
    [InlineData("He said \"no.\" Then left!", "He said \"no.\"|Then left!")]
    [InlineData("It is under the Framework Agreement no. QB-114 of May. See it.", "It is under the Framework Agreement no. QB-114 of May.|See it.")]
    [InlineData("The answer is no. That is 12 of them.", "The answer is no.|That is 12 of them.")]
    [InlineData("Dr. A. Lee, e.g. at 8 a.m. sharp", "Dr. A. Lee, e.g. at 8 a.m. sharp")]
    public void Full_stops_end_sentences_and_not_names(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Of(text, 0, text.Length).Select(s => s.In(text))));
}
