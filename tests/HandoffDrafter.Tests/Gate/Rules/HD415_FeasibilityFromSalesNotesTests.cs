using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD415_FeasibilityFromSalesNotesTests
{
    private static readonly FeasibilityFromSalesNotes Rule = new();

    [Fact]
    public void Fires_on_a_technical_line_that_only_a_call_carries() => Assert.Equal(
        ["warning HD415: delivery is to build on C-007, but only sales notes say so, and nobody of delivery has confirmed it: C-007 \"The sync runs nightly\" → Ole Berg checks it with the customer's technical contact and marks what holds as reviewed before kickoff on 2026-03-16 (section:technical)"],
        Lines(Technical));

    [Fact]
    public void Fires_where_the_one_who_confirmed_it_sold_it() => Assert.Single(Lines(Technical with { Review = new Reviewed("dana", Sample.At) }));

    [Fact]
    public void Stays_quiet_once_delivery_has_confirmed_it() => Assert.Empty(Lines(Technical with { Review = new Reviewed("ole", Sample.At) }));

    [Fact]
    public void Stays_quiet_on_what_the_agreement_says() => Assert.Empty(Lines(Technical with { Evidence = [Sample.Said, Sample.Connector] }));

    [Fact]
    public void Boundary_where_every_technical_line_wants_a_mark_only_a_mark_of_sales_is_told()
    {
        var strict = Sample.Profile with { ReviewSections = ["technical"] };
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Technical), strict));
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Technical with { Review = new Reviewed("dana", Sample.At) }), strict));
    }

    private static readonly Claim Technical = Sample.Claim(7, "technical", "The sync runs nightly") with { Evidence = [Sample.Said] };

    private static string[] Lines(Claim claim) => Sample.Lines(Rule, Sample.Packet.With(claim));
}
