using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD301_UngroundedLineTests
{
    private static readonly UngroundedLine Rule = new();

    [Fact]
    public void Fires_on_a_line_that_no_document_carries() => Assert.Equal(
        ["error HD301: C-002 \"Unlimited users\" is stated, but no document says so; the nearest words are [S3 00:06:10]: \"We close the books in five days instead of eleven.\" → the sales owner removes it before kickoff on 2026-03-16, or rewrites it in their own words and so answers for it (claim:C-002)"],
        Sample.Lines(Rule, Sample.Packet.With(Sample.Claim(2, "sold-scope", "Unlimited users") with { Status = Grounding.Ungrounded })));

    [Fact]
    public void Fires_on_a_promise_and_a_field_without_words_behind_them() => Assert.Equal(
        ["promise:P-005", "field:total-price"],
        Rule.Check(Sample.Context(Sample.Packet.With(Sample.Promise() with { Evidence = [] }).With(new Field("total-price", "deal") { Value = "USD 5,000" })))
            .Select(f => f.Target.ToString()));

    [Fact]
    public void Stays_quiet_on_what_is_grounded() => Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Sample.Promise())));

    [Fact]
    public void Boundary_a_person_answers_for_their_own_words() => Assert.Empty(Sample.Lines(
        Rule, Sample.Packet.With(Sample.Promise() with { Evidence = [], Origin = Origin.Human }).With(Sample.Claim(2, "sold-scope", "Mine") with { Status = Grounding.Human, Evidence = [] })));
}
