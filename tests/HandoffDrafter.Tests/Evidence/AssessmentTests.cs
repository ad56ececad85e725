using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

// Not named after its folder, for the same reason as what it tests.
namespace HandoffDrafter.Tests.Assessing;

public class AssessmentTests
{
    private static readonly SourceText Text = Lines(
        (BlockKind.Heading, "3 Services"),
        (BlockKind.Paragraph, "Supplier will import up to twelve (12) months of historical invoices."),
        (BlockKind.Paragraph, "Supplier will hold two live training sessions for named users."),
        (BlockKind.Heading, "6 Exclusions"),
        (BlockKind.Paragraph, "The following are not included:"),
        (BlockKind.ListItem, "connectors other than the Salesforce connector, including any ledger integration such as NetSuite;"),
        (BlockKind.ListItem, "sandbox or other test environments;"));

    private static readonly SourceDocument Source = new(new SourceId(1), "SOW.md", SourceRole.Sow, Digest.Of("bytes")) { Text = Text.Digest };

    [Theory]
    [InlineData("Supplier will import up to 12 months of historical invoices", "Supplier will import up to twelve (12) months of historical invoices.", Grounding.Grounded)]
    [InlineData("Supplier will import twelve months of historical invoices", "Supplier will import up to twelve (12) months of historical invoices.", Grounding.Partly)]
    [InlineData("Import of 24 months of historical invoices", "up to twelve (12) months", Grounding.Ungrounded)]
    [InlineData("Import of 12 months of invoices for $500", "up to twelve (12) months", Grounding.Partly)]
    [InlineData("Elephants are welcome", "two live training sessions", Grounding.Ungrounded)]
    [InlineData("Training sessions are not live", "two live training sessions for named users", Grounding.Partly)]
    public void A_line_is_grounded_as_far_as_its_quotes_say_the_same(string line, string quote, Grounding expected) =>
        Assert.Equal(expected, Assess(Claim(line, quote)).Status);

    [Fact]
    public void A_line_without_a_quote_is_ungrounded_whatever_it_says_of_itself() =>
        Assert.Equal(Grounding.Ungrounded, Assess(new Claim(new ClaimId(false, 1), "risks", "A risk") { Status = Grounding.Grounded }).Status);

    [Fact]
    public void What_a_person_wrote_stays_theirs() =>
        Assert.Equal(Grounding.Human, Assess(Claim("Elephants", "two live training sessions") with { Origin = Origin.Human }).Status);

    [Theory]
    [InlineData("We will hold two live training sessions for named users", SupportStatus.Supported)]
    [InlineData("We'll import twenty-four months of historical invoices for you", SupportStatus.Contradicted)]
    [InlineData("We'll import six months of historical invoices for you", SupportStatus.Supported)]
    [InlineData("I'll throw in a sandbox", SupportStatus.Excluded)]
    [InlineData("We sync everything to NetSuite", SupportStatus.Excluded)]
    [InlineData("You'll have our Salesforce connector", SupportStatus.Unsupported)]
    [InlineData("We'll fly you to the moon", SupportStatus.Unsupported)]
    [InlineData("We will not hold two live training sessions for named users", SupportStatus.Ambiguous)]
    public void Support_is_what_the_clauses_say(string said, SupportStatus expected) => Assert.Equal(expected, Judge().Of(said).Status);

    [Fact]
    public void A_figure_that_differs_is_named_on_both_sides() =>
        Assert.Equal("24 against 12 months", Judge().Of("We'll import twenty-four months of historical invoices").Differs);

    [Fact]
    public void Without_an_agreement_nothing_is_supported() =>
        Assert.Equal(SupportStatus.Unsupported, new SupportJudge(new Agreements([], SourceTexts.None)).Of("We will hold two live training sessions").Status);

    [Fact]
    public void An_agreement_that_could_not_be_read_leaves_doubt() =>
        Assert.Equal((SupportStatus.Ambiguous, true), new SupportJudge(new Agreements([Source with { Text = null }], SourceTexts.None)).Of("We will train you") is var s ? (s.Status, s.Provisional) : default);

    [Fact]
    public void A_superseded_agreement_supports_nothing() =>
        Assert.Equal(SupportStatus.Unsupported, new SupportJudge(new Agreements([Source with { Status = AgreementStatus.Superseded }], new SourceTexts([Text]))).Of("We will hold two live training sessions").Status);

    [Fact]
    public void What_a_packet_says_of_its_support_is_computed_again()
    {
        var packet = Packet() with { Promises = [new Promise(new PromiseId(1), "We'll throw in a sandbox") { Support = new Support(SupportStatus.Supported) }] };
        Assert.Equal(SupportStatus.Excluded, Assessment.Of(packet, new SourceTexts([Text])).Promises[0].Support.Status);
    }

    private static SupportJudge Judge() => new(new Agreements([Source], new SourceTexts([Text])));

    private static Claim Claim(string line, string quote)
    {
        var at = Text.Text.IndexOf(quote, StringComparison.Ordinal);
        return new Claim(new ClaimId(false, 1), "sold-scope", line) { Evidence = [new Evidence(Source, Text.Span(at, at + quote.Length))] };
    }

    private static Claim Assess(Claim claim) => Assessment.Of(Packet() with { Claims = [claim] }, new SourceTexts([Text])).Claims[0];

    private static Packet Packet() => new(new Deal(DealId.FromFolderName("acme")!.Value, "Acme", "small", new DateOnly(2026, 3, 9))) { Sources = [Source] };

    private static SourceText Lines(params (BlockKind Kind, string Text)[] lines)
    {
        var text = string.Concat(lines.Select(l => l.Text + "\n"));
        var (blocks, at) = (new List<Block>(), 0);
        foreach (var (kind, words) in lines)
        {
            blocks.Add(new Block(kind, at, at + words.Length));
            at += words.Length + 1;
        }

        return new SourceText("test", 1, text, blocks.ToValueList());
    }
}
