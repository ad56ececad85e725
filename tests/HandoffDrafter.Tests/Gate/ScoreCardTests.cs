using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;

namespace HandoffDrafter.Tests.Gate;

public class ScoreCardTests
{
    [Fact]
    public void Everything_done_is_a_hundred() => Assert.Equal("100: context 100, expectations 100", Of(Sample.Packet));

    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 50)]
    [InlineData(3, 0)]
    public void A_part_is_half_done_from_half_of_its_entries_on(int missing, int value)
    {
        // Of five entries (company, kickoff, both owners, sold scope): two missing leave three.
        var packet = new[] { "company-name", "kickoff-date", "sales-owner" }.Take(missing).Aggregate(Sample.Packet, (p, id) => p.Without(id));
        Assert.Equal($"{60 + (40 * value / 100)}: context {value}, expectations 100", Of(packet));
    }

    [Fact]
    public void A_placeholder_is_not_an_entry() => Assert.Equal("80: context 50, expectations 100", Of(Sample.Packet.With(Sample.Filled("company-name", "deal", "TBD"))));

    [Fact]
    public void A_conditional_field_counts_where_its_condition_holds() =>
        Assert.Equal("80: context 50, expectations 100", Of(Sample.Packet.With(Sample.Claim(7, "access", "Their org"))));

    [Fact]
    public void A_promise_counts_once_it_is_decided_or_supported_and_reviewed() => Assert.Equal(
        "70: context 100, expectations 50",
        Of(Sample.Packet.With(Sample.Promise(), Sample.Decided() with { Id = new PromiseId(6) }, Sample.Promise(7) with { Support = new Support(SupportStatus.Supported) })));

    [Fact]
    public void A_line_that_wants_a_mark_counts_once_it_has_one()
    {
        var open = Sample.Claim(2, "success-criteria", "Five days");
        Assert.Equal("40: context 100, expectations 0", Of(Sample.Packet.With(open)));
        Assert.Equal("100: context 100, expectations 100", Of(Sample.Packet.With(open with { Review = new Reviewed("ole", Sample.At) })));
    }

    private static string Of(Packet packet)
    {
        var score = ScoreCard.Of(Sample.Context(packet));
        return $"{score.Total}: {string.Join(", ", score.Parts.Select(p => $"{p.Key} {p.Value}"))}";
    }
}
