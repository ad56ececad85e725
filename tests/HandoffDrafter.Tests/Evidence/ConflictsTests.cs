using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Assessing;

public class ConflictsTests
{
    private static readonly string[] Agreement =
    [
        "This order is between Fernhollow Dairies Limited (the \"Customer\") and Tallis Robotics, Inc. (\"Tallis\").",
        "Milestone | Date", "Parlour commissioned | 4 May 2026",
        "Item | Fee", "Two milking arms | $84,000", "Commissioning | $6,000", "Total price | $90,000",
        "Invoices are payable within thirty (30) days of the invoice date.",
        "This order is the entire agreement and supersedes all prior proposals.",
    ];

    [Fact]
    public void Documents_that_agree_are_left_alone() => Assert.Empty(In(
        "Prepared for Fernhollow Dairies Ltd.", "Parlour commissioned | 4 May 2026", "Total price | $90,000", "Invoices are due thirty days after their date."));

    [Fact]
    public void Another_company_of_the_customer_s_name_is_told() =>
        Assert.Equal("PartyName Fernhollow Dairies Limited against Fernhollow Farms Holdings PLC", Assert.Single(In("Please invoice Fernhollow Farms Holdings PLC.")));

    [Fact]
    public void Another_total_is_told() => Assert.Equal("Total 90,000 against 94,500", Assert.Single(In("Total price | $94,500")));

    [Fact]
    public void A_total_that_is_some_amount_of_the_agreement_is_not() => Assert.Empty(In("Total price | $84,000"));

    [Fact]
    public void A_table_that_does_not_make_its_total_is_told() =>
        Assert.Equal("Sum the amounts add up to 9,500, the total says 9,800", Assert.Single(In("Training | $4,500", "Travel | $5,000", "Total training | $9,800")));

    [Fact]
    public void A_monthly_fee_times_its_months_is_a_total() => Assert.Empty(In("Monthly fee | $500", "Months | 12", "Total first year | $6,000"));

    [Fact]
    public void Other_days_for_payment_are_told() => Assert.Equal("PaymentTerms 30 against 45 days", Assert.Single(In("Invoices are due within 45 days.")));

    [Fact]
    public void A_question_about_payment_is_no_conflict() => Assert.Empty(In("Are invoices due within 45 days?"));

    [Fact]
    public void Another_date_for_one_milestone_is_told() => Assert.Equal("Figure 2026-05-04 against 2026-04-06", Assert.Single(In("Parlour commissioned | 6 April 2026")));

    [Fact]
    public void Another_milestone_may_have_another_date() => Assert.Empty(In("Parlour delivered | 6 April 2026"));

    [Fact]
    public void The_clause_that_decides_is_cited() => Assert.All(
        Found("Total price | $94,500"), c => Assert.Equal("This order is the entire agreement and supersedes all prior proposals.", c.Precedence?.Quote));

    [Fact]
    public void Without_an_agreement_nothing_conflicts()
    {
        var proposal = Lines("Total price | $94,500", "Invoices are due within 45 days.");
        Assert.Empty(Conflicts.In(Packet([Source(1, "proposal.md", SourceRole.Proposal, proposal)]), new SourceTexts([proposal])));
    }

    private static string[] In(params string[] proposal) => [.. Found(proposal).Select(c => $"{c.Kind} {c.Differs}")];

    private static ValueList<Conflict> Found(params string[] proposal)
    {
        var (agreed, proposed) = (Lines(Agreement), Lines(proposal));
        return Conflicts.In(Packet([Source(1, "order.md", SourceRole.Sow, agreed), Source(2, "proposal.md", SourceRole.Proposal, proposed)]), new SourceTexts([agreed, proposed]));
    }

    private static SourceDocument Source(int number, string file, SourceRole role, SourceText text) => new(new SourceId(number), file, role, Digest.Of(file)) { Text = text.Digest };

    private static Packet Packet(ValueList<SourceDocument> sources) =>
        new(new Deal(DealId.FromFolderName("dairy")!.Value, "Dairy", "small", new DateOnly(2026, 3, 9))) { Sources = sources };

    private static SourceText Lines(params string[] lines)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(line.Contains(" | ", StringComparison.Ordinal) ? BlockKind.TableRow : BlockKind.Paragraph, at, at + line.Length));
            at += line.Length + 1;
        }

        return new SourceText("test", 1, string.Concat(lines.Select(l => l + "\n")), blocks.ToValueList());
    }
}
