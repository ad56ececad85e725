using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD305_NameNotInSourceTests
{
    private static readonly NameNotInSource Rule = new();

    [Fact]
    public void Fires_on_a_person_of_the_deal_whom_the_quote_does_not_name() => Assert.Equal(
        ["warning HD305: C-007 \"Ole Berg sends the export\" names ole berg, but its source says [S9]: \"Len Moor sends the export.\" → Dana Wolk names whom the source names, or quotes the words that name them, before kickoff on 2026-03-16 (claim:C-007)"],
        Lines("Len Moor sends the export.", "Ole Berg sends the export"));

    [Fact]
    public void Fires_where_the_two_sides_are_swapped() =>
        Assert.Contains("names the vendor, but", Assert.Single(Lines("Customer shall provide the server.", "Supplier shall provide the server")), StringComparison.Ordinal);

    [Fact]
    public void Fires_on_a_field()
    {
        var field = new Field("customer-champion", "people") { Value = "Ole Berg, CFO", Evidence = [Sample.Said] };
        Assert.Contains("\"Champion\" is Ole Berg, but its source says", Assert.Single(Sample.Lines(Rule, Sample.Packet.With(field))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Len Moor sends the export.", "The export is sent by Len Moor")]
    [InlineData("Len sends the export.", "Len Moor will send the export")]
    [InlineData("Customer shall provide the server.", "The server is provided by the Customer to the Supplier")]
    [InlineData("Somebody sends it.", "The Export Template is sent")]
    public void Stays_quiet_where_the_name_is_there(string source, string text) => Assert.Empty(Lines(source, text));

    [Fact]
    public void Boundary_the_speaker_is_named_by_the_turn()
    {
        var claim = Sample.Claim(7, "dependencies", "Len Moor will close the books") with { Evidence = [Sample.Wish] };
        Assert.Empty(Sample.Lines(Rule, Sample.Packet.With(claim).With(Sample.Filled("customer-champion", "people", "Len Moor"))));
    }

    private static string[] Lines(string source, string text)
    {
        var read = Sample.Text(source);
        var claim = Sample.Claim(7, "dependencies", text) with { Evidence = [Sample.Quote(Sample.Source(9, "extra.txt", SourceRole.Sow, read), read, source)] };
        return Sample.Lines(Rule, Sample.Reading(read, SourceRole.Sow, packet: Sample.Packet.With(claim).With(Sample.Filled("customer-champion", "people", "Len Moor"))));
    }
}
