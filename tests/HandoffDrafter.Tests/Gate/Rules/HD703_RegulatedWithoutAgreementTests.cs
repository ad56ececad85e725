using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD703_RegulatedWithoutAgreementTests
{
    private static readonly RegulatedWithoutAgreement Rule = new();

    [Fact]
    public void Fires_where_such_data_is_named_and_no_paper_is_there() => Assert.Equal(
        ["warning HD703: health data may be handled [S9]: \"The export holds patient records of two years.\", but no data agreement is among the documents → Dana Wolk adds the signed agreement, or has the customer confirm that no such data reaches us, before any data is sent (packet)"],
        Lines("The export holds patient records of two years."));

    [Theory]
    [InlineData("The export does not hold patient records.")]
    [InlineData("The export holds orders and invoices.")]
    public void Stays_quiet_where_it_is_denied_or_not_named(string words) => Assert.Empty(Lines(words));

    [Theory]
    [InlineData("Data Processing Agreement.pdf", 0)]
    [InlineData("minutes.txt", 1)]
    public void Boundary_a_paper_about_it_among_the_documents_is_enough(string file, int findings) => Assert.Equal(findings, Lines("The export holds patient records.", file).Length);

    [Fact]
    public void Stays_quiet_in_a_list_of_what_is_not_sold() => Assert.Empty(Sample.Lines(Rule, Sample.Reading(Sample.Text(
        new Sample.Line("Out of scope") { Kind = BlockKind.Heading }, new Sample.Line("medical records;") { Kind = BlockKind.ListItem }), source: Sample.S1)));

    private static string[] Lines(string words, string file = "extra.txt") => Sample.Lines(Rule, Sample.Reading(Sample.Text(words), SourceRole.Email, file));
}
