using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Deals;

public sealed class WordsTests
{
    [Fact]
    public void Words_are_the_names_in_lower_case_with_hyphens()
    {
        Assert.Equal("not-a-promise", Words.Of(DecisionState.NotAPromise));
        Assert.Equal(["sales-ops", "sales-owner", "implementation-owner", "approver", "observer", "team"], Words.All<PersonRole>());
    }

    [Fact]
    public void Only_a_word_of_the_set_is_read()
    {
        Assert.True(Words.TryParse<DealState>("in-review", out var state));
        Assert.Equal(DealState.InReview, state);
        Assert.False(Words.TryParse<DealState>("InReview", out _));
        Assert.False(Words.TryParse<DealState>("2", out _));
        Assert.False(Words.TryParse<DealState>(null, out _));
    }

    [Fact]
    public void Every_set_counts_from_zero_without_a_gap() =>
        Assert.All(typeof(Words).Assembly.GetTypes().Where(t => t is { IsEnum: true, IsPublic: true }), set =>
        {
            Assert.Equal(typeof(int), Enum.GetUnderlyingType(set));
            Assert.Equal(Enumerable.Range(0, Enum.GetNames(set).Length), Enum.GetValuesAsUnderlyingType(set).Cast<int>());
        });
}
