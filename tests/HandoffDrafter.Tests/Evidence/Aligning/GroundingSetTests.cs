using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Evaluation.Grounding;

namespace HandoffDrafter.Tests.Assessing;

public class GroundingSetTests
{
    private static readonly string[] Sentences = File.ReadAllLines(Repository.File("tests/HandoffDrafter.Evaluation/Grounding/sentences.txt"));

    [Fact]
    public void A_quote_with_a_turn_in_it_is_refused()
    {
        var turned = GroundingSet.Of(Sentences).Where(c => !c.IsFaithful).ToList();
        Assert.True(turned.Count >= 400, $"only {turned.Count} turned sentences");
        Assert.Empty(turned.Where(GroundingSet.IsTaken).Select(c => $"{c.Kind}: {c.Stands} || {c.Quoted}"));
    }

    [Fact]
    public void A_quote_as_copying_leaves_it_is_found() =>
        Assert.Empty(GroundingSet.Of(Sentences).Where(c => c.IsFaithful && !GroundingSet.IsTaken(c)).Select(c => $"{c.Kind}: {c.Stands} || {c.Quoted}"));

    [Fact]
    public void A_number_in_digits_is_the_number_in_words()
    {
        var pairs = GroundingSet.InDigits(Sentences).ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(Grounding.Grounded, QuoteSupport.Of(pair.Line, [pair.Quote], [])));
    }

    [Theory]
    [InlineData("Provider will migrate the data within 30 days", "Provider will not migrate historical data within 60 days")]
    [InlineData("Supplier indemnifies Customer against claims", "Customer indemnifies Supplier against claims")]
    [InlineData("Parking is free", "Parking is free for the first 2 hours")]
    public void A_quote_that_stands_there_may_still_not_say_it(string line, string quote) => Assert.NotEqual(Grounding.Grounded, QuoteSupport.Of(line, [quote], []));

    [Fact]
    public void A_quote_is_cut_from_the_document_and_says_how_it_was_found()
    {
        var aligner = new QuoteAligner(GroundingSet.Document("The imple-\nmentation takes six weeks."));
        Assert.Equal(("The imple-\nmentation takes six weeks.", EvidenceMatch.Normalised), aligner.Find("the implementation takes six weeks.") is var found ? (found!.Span.Quote, found.Match) : default);
        Assert.Equal(EvidenceMatch.Fuzzy, new QuoteAligner(GroundingSet.Document("The rollout takes six weeks.")).Find("um, rollout takes six weeks")?.Match);
        Assert.Equal(EvidenceMatch.Exact, aligner.Find("six weeks")?.Match);
    }

    [Fact]
    public void A_quote_without_its_exception_comes_with_it() =>
        Assert.Equal("opens daily unless it snows.", new QuoteAligner(GroundingSet.Document("The pass opens daily unless it snows.")).Find("opens daily")?.Span.Quote);

    [Theory]
    [InlineData("12 weeks", "It takes 112 weeks.")]
    [InlineData("5 hours", "It takes 1.5 hours.")]
    [InlineData("$1", "It costs $1,500.")]
    public void A_part_of_a_number_is_no_quote(string quote, string sentence) => Assert.Null(new QuoteAligner(GroundingSet.Document(sentence)).Find(quote));

    [Fact]
    public void Words_of_two_speakers_are_no_quote() =>
        Assert.Null(new QuoteAligner(GroundingSet.Document("We start on Monday.")).Find("We start on Monday. That is settled, then."));
}
