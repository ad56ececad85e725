using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD307_NotInBuyersWordsTests
{
    private static readonly NotInBuyersWords Rule = new();

    private static readonly Claim OfProposal = Sample.Claim(7, "buyer-intent", "Live in April") with { Evidence = [Sample.Quote(Sample.S2, Sample.Proposal, "Live by the end of April.")] };

    private static readonly Claim OfBuyer = Sample.Claim(8, "buyer-intent", "Five days instead of eleven");

    [Fact]
    public void Fires_where_only_the_seller_says_what_the_buyer_wants() => Assert.Equal(
        ["warning HD307: buyer intent is to be what the buyer said, but 1 line is the seller's: C-007, such as [S2 p. 1]: \"Live by the end of April.\" → Dana Wolk quotes the customer, or asks them, before kickoff on 2026-03-16 (section:buyer-intent)"],
        Lines(OfProposal));

    [Fact]
    public void Fires_on_a_turn_of_the_seller_among_the_buyer_s()
    {
        var seller = Sample.Claim(9, "stakeholders", "Priya Rao, engineer") with { Details = ValueMap<string>.Empty.With("side", "vendor") };
        var told = Assert.Single(Lines(OfBuyer, seller, Sample.Claim(7, "buyer-intent", "They want a sync") with { Evidence = [Sample.Said] }));
        Assert.Contains("1 line is the seller's: C-007", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_quiet_on_the_buyer_s_words() => Assert.Empty(Lines(OfBuyer));

    [Fact]
    public void Boundary_beside_the_buyer_s_words_a_proposal_does_no_harm() => Assert.Empty(Lines(OfBuyer, OfProposal));

    private static string[] Lines(params Claim[] claims) => Sample.Lines(Rule, Sample.Packet.With(claims));
}
