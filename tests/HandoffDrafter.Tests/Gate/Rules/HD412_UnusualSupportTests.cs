using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD412_UnusualSupportTests
{
    private static readonly UnusualSupport Rule = new();

    [Theory]
    [InlineData("We answer day or night", "cover around the clock")]
    [InlineData("You get a named engineer", "a person by name")]
    [InlineData("An answer within the hour", "an answer within hours")]
    public void Fires_on_service_for_which_somebody_must_be_found(string text, string what) =>
        Assert.Contains($"; that is {what}, but who pays for it is not said →", Assert.Single(Lines(text)), StringComparison.Ordinal);

    [Fact]
    public void Fires_on_an_expectation_that_nobody_reviewed() => Assert.Equal(
        ["warning HD412: the customer expects C-007 \"Somebody on call at weekends\"; that is cover around the clock, but nobody has reviewed it → whoever runs support says whether they can staff it, and both owners tell the customer before kickoff on 2026-03-16 (claim:C-007)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(7, "expectations", "Somebody on call at weekends"))));

    [Theory]
    [InlineData("You can write to the help desk at any working hour")]
    [InlineData("We answer questions by mail")]
    public void Stays_quiet_on_ordinary_support(string text) => Assert.Empty(Lines(text));

    [Fact]
    public void Stays_quiet_once_it_is_decided() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Decided() with { Text = "24/7 cover", Category = PromiseCategory.Support })));

    [Fact]
    public void Boundary_support_that_the_agreement_gives_is_told_until_somebody_has_read_it()
    {
        var given = Sample.Promise() with { Text = "24/7 cover", Category = PromiseCategory.Support, Support = new Support(SupportStatus.Supported) };
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(given)));
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(given with { Review = new Reviewed("ole", Sample.At) })));
    }

    private static string[] Lines(string text) => Sample.Lines(Rule, Sample.Packet.With(Sample.Promise() with { Text = text, Category = PromiseCategory.Support }));
}
