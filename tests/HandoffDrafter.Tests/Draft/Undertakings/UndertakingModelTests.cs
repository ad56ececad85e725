using HandoffDrafter.Core.Draft.Undertakings;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Tests.Draft.Undertakings;

public class UndertakingModelTests
{
    [Theory]
    [InlineData("I'll put the drawings in the shared folder")]
    [InlineData("um I'm gonna type up the minutes tonight")]
    [InlineData("Okay, I will do that")]
    [InlineData("I'll send you the list")]
    public void What_somebody_takes_on_scores_above_the_threshold(string said) => Assert.True(Judge(said).IsOne, $"{Judge(said).Score}");

    [Theory]
    [InlineData("It rained all morning")]
    [InlineData("What do you think?")]
    [InlineData("Mm-hmm")]
    [InlineData("The buttons are too small for older people")]
    public void What_commits_nobody_scores_below(string said) => Assert.False(Judge(said).IsOne, $"{Judge(said).Score}");

    [Fact]
    public void A_yes_counts_more_behind_a_request() =>
        Assert.True(Judge("Yes, I will", "Will you bring the plans?").Score > Judge("Yes", "It is raining.").Score);

    [Fact]
    public void The_reason_names_the_features_that_weigh_most()
    {
        var because = Judge("I'll send you the list").Because;
        Assert.Equal(4, because.Count);
        Assert.Equal(because.OrderByDescending(b => Math.Abs(b.Weight)), because);
    }

    [Fact]
    public void Hesitation_and_words_said_twice_are_passed_over() =>
        Assert.Contains("words i will", UndertakingFeatures.Of(new Utterance("i'll - um i'll i will do it"), null, sameSpeaker: false));

    [Fact]
    public void Weights_are_read_line_by_line_and_remarks_are_not_weights()
    {
        var model = UndertakingModel.Read(new StringReader("# remark\n(constant)\t-2\nword ship\t4\n"));
        Assert.True(model.Judge(new Utterance("ship it"), null, sameSpeaker: false).IsOne);
        Assert.False(model.Judge(new Utterance("keep it"), null, sameSpeaker: false).IsOne);
    }

    private static Undertaking Judge(string said, string? before = null) =>
        UndertakingModel.BuiltIn.Judge(new Utterance(said), before is null ? null : new Utterance(before), sameSpeaker: false);
}
