using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD303_FactNotInSourceTests
{
    private static readonly FactNotInSource Rule = new();

    private static readonly Evidence Months = Sample.Quote(Sample.S1, Sample.OrderForm, "Supplier loads up to twelve (12) months of invoices.");

    [Fact]
    public void Fires_on_a_figure_that_the_quote_does_not_have() => Assert.Equal(
        ["error HD303: C-007 \"Load up to 24 months of invoices\" says 24 month, but its source says [S1 §4.2]: \"Supplier loads up to twelve (12) months of invoices.\" → Dana Wolk puts the figure of the source in, or quotes the source that has this one, before kickoff on 2026-03-16 (claim:C-007)"],
        Lines("Load up to 24 months of invoices"));

    [Fact]
    public void Fires_on_a_promise_and_on_a_field()
    {
        var promise = Sample.Promise() with { Text = "Sync invoices within 3 days" };
        var field = new Field("total-price", "deal") { Value = "USD 900", Evidence = [Money] };
        var context = Sample.Reading(Fee, SourceRole.Sow, packet: Sample.Packet.With(promise).With(field));
        Assert.Equal(["promise:P-005", "field:total-price"], Rule.Check(context).Select(f => f.Target.ToString()));
    }

    [Fact]
    public void Fires_on_a_figure_in_brackets_that_was_changed_beside_its_word() => Assert.Contains(
        "says 18 in figures and another number in words",
        Assert.Single(Sample.Lines(Rule, Sample.Packet.With(Claim("Supplier loads up to twelve (18) months of invoices") with { Status = Grounding.Grounded }))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Support from 09:00 to 18:00", 1)]
    [InlineData("Support from 8:00 to 18:00", 0)]
    public void Boundary_clock_times_are_compared_as_times(string text, int findings)
    {
        var read = Sample.Text("Support is given between 08:00 and 18:00.");
        var claim = Sample.Claim(7, "sold-scope", text) with { Evidence = [Sample.Quote(Sample.Source(9, "extra.txt", SourceRole.Sow, read), read, "Support is given between 08:00 and 18:00.")] };
        Assert.Equal(findings, Sample.Lines(Rule, Sample.Reading(read, SourceRole.Sow, packet: Sample.Packet.With(claim))).Length);
    }

    [Fact]
    public void Stays_quiet_on_the_same_figure_written_otherwise() => Assert.Empty(Lines("Load twelve months of invoices"));

    [Fact]
    public void Stays_quiet_on_a_date_that_is_worked_out_from_its_quote()
    {
        var text = Sample.Text("The term is 24 months from 2 March 2026.");
        var source = Sample.Source(9, "extra.txt", SourceRole.Sow, text);
        var field = new Field("end-date", "deal") { Value = "2028-03-01", Evidence = [new Evidence(source, text.Span(0, text.Text.Length))] };
        Assert.Empty(Sample.Lines(Rule, Sample.Reading(text, SourceRole.Sow, packet: Sample.Packet.With(field))));
    }

    [Fact]
    public void Boundary_a_reviewed_line_and_a_person_s_own_are_answered_for()
    {
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Claim("Load up to 24 months of invoices") with { Review = new Reviewed("ole", Sample.At) })));
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(Claim("Load up to 24 months of invoices") with { Status = Grounding.Human })));
    }

    private static readonly SourceText Fee = Sample.Text("The fee is USD 90.");

    private static Evidence Money => Sample.Quote(Sample.Source(9, "extra.txt", SourceRole.Sow, Fee), Fee, "The fee is USD 90.");

    private static Claim Claim(string text) => Sample.Claim(7, "sold-scope", text) with { Status = Grounding.Ungrounded, Evidence = [Months] };

    private static string[] Lines(string text) => Sample.Lines(Rule, Sample.Packet.With(Claim(text)));
}
