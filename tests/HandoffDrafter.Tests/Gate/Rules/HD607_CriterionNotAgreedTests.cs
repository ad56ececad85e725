using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD607_CriterionNotAgreedTests
{
    private static readonly CriterionNotAgreed Rule = new();

    [Fact]
    public void Fires_on_a_wish_that_no_agreement_holds() => Assert.Equal(
        ["warning HD607: the customer wants C-002 \"Close in five days\" [S3 00:06:10]: \"We close the books in five days instead of eleven.\", but no agreement holds it → both owners agree with the customer how it is measured and by when, or that it is not the measure, before kickoff on 2026-03-16 (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Criterion)));

    [Fact]
    public void Stays_quiet_on_what_an_agreement_says() =>
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Criterion with { Evidence = [Sample.Wish, Sample.Connector] })));

    [Theory]
    [InlineData("agreed", 0)]
    [InlineData("stated", 1)]
    public void Boundary_a_person_may_say_that_it_was_agreed(string basis, int findings) =>
        Assert.Equal(findings, Sample.Lines(Rule, Sample.Packet.With(Criterion with { Details = ValueMap<string>.Empty.With("basis", basis) })).Length);

    [Fact]
    public void Boundary_what_was_told_in_confidence_is_not_repeated() => Assert.Contains(
        "the customer wants C-002 (told in confidence), but",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Criterion with { Restricted = true }))),
        StringComparison.Ordinal);

    private static Claim Criterion => Sample.Claim(2, "success-criteria", "Close in five days");
}
