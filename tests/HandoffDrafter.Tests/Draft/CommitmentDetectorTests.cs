using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Promises;

namespace HandoffDrafter.Tests.Draft;

public class CommitmentDetectorTests
{
    [Theory]
    [InlineData("We'll load two years of movements for you")]
    [InlineData("You'll have a person on it within the hour")]
    [InlineData("I'll throw in a sandbox at no charge")]
    [InlineData("Told Ann that we will bring over the balances too")]
    [InlineData("promised Ann the letters will print from that screen")]
    [InlineData("We guarantee 99.9% uptime")]
    public void What_gives_the_customer_something_is_a_commitment(string said)
    {
        var commitment = CommitmentDetector.Judge(said, null);
        Assert.True(commitment.IsOne);
        Assert.True(commitment.Explicit);
    }

    [Theory]
    [InlineData("We might be able to load two years for you")]
    [InlineData("Will we load two years for you?")]
    [InlineData("We can't load two years for you, we'll say that now")]
    [InlineData("If you were on Enterprise you'd get a refresh")]
    [InlineData("Last year we moved a firm your size, you'll have heard")]
    [InlineData("I'll send you the order form tomorrow")]
    [InlineData("Told Ann the archive is off the table")]
    [InlineData("I'll think")]
    [InlineData("Sure, absolutely")]
    public void Doubts_questions_refusals_past_and_process_are_none(string said) => Assert.False(CommitmentDetector.Judge(said, null).IsOne);

    [Fact]
    public void Assent_to_a_request_is_an_implied_commitment()
    {
        const string Said = "Sure, no problem, we sync invoices to it all day";
        Assert.False(CommitmentDetector.Judge(Said, "It rained all day here").IsOne);
        var commitment = CommitmentDetector.Judge(Said, "Could it also sync to the ledger?");
        Assert.True(commitment.IsOne);
        Assert.False(commitment.Explicit);
    }

    [Fact]
    public void A_condition_is_kept() =>
        Assert.Equal(Certainty.Conditional, CommitmentDetector.Judge("We'll load two years for you as long as it comes in our layout", null).Certainty);
}
