using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Deals;

public class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("tilte", "title")]
    [InlineData("kickofdate", "kickoff-date")]
    [InlineData("x", null)]
    [InlineData("something else", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_the_one_a_slip_away(string unknown, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(unknown, ["id", "title", "kickoff-date"]));

    [Fact]
    public void Every_valid_name_is_listed_whether_one_is_near_or_not()
    {
        Assert.Equal("did you mean 'title'? (valid: id, title)", Suggestion.For("titel", ["id", "title"]));
        Assert.Equal("valid: id, title", Suggestion.For("colour", ["id", "title"]));
        Assert.Equal("none is valid here", Suggestion.For("colour", []));
    }
}
