using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Language;

public class FactsTests
{
    [Theory]
    [InlineData("twenty-four months of history", "24 month")]
    [InlineData("twelve (12) months", "12 month")]
    [InlineData("all hundred and ten of them", "110")]
    [InlineData("four (4) business hours", "4 hour")]
    [InlineData("a fee of $18,000.00 or £5k", "18000 usd|5000 gbp")]
    [InlineData("up to seven percent (7%) in 2 years", "7|2 year")]
    [InlineData("by March 2, 2026, ask ann@x.example.", "2026-03-02|ann@x.example")]
    [InlineData("section 2.1 says nothing", "2.1")]
    [InlineData("no facts", "")]
    public void Facts_come_out_with_what_they_count(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Facts.In(text).Distinct()));
}
