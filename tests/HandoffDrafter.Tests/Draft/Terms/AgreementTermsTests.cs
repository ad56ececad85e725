using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Terms;

namespace HandoffDrafter.Tests.Draft.Terms;

public class AgreementTermsTests
{
    private const string Haulage =
        """
        COLD CHAIN HAULAGE AGREEMENT

        This Cold Chain Haulage Agreement (this "Agreement") is made and entered into as of 4 May 2026 by and between Brackwater Foods plc ("Shipper") and Ostrava Lines s.r.o. ("Carrier").

        WHEREAS, Shipper sells chilled goods under a lease dated 1 January 2020;

        1. Term. The initial term of this Agreement shall commence on 1 June 2026 and continue for three (3) years. This Agreement shall automatically renew for successive terms of one (1) year unless either party gives ninety days' notice.

        2. Payment. Invoices are payable within thirty (30) days after the end of the month.

        3. Law. This Agreement shall be governed by and construed in accordance with the laws of England and Wales. Carrier complies with all applicable laws.
        """;

    [Fact]
    public void An_agreement_says_what_it_is_from_when_how_long_and_by_which_law()
    {
        var terms = Of(Haulage);
        Assert.Equal("Cold Chain Haulage Agreement", terms.Title?.Quote);
        Assert.Equal("2026-05-04", Day(terms.MadeOn));
        Assert.Equal("2026-06-01", Day(terms.EffectiveOn));
        Assert.StartsWith("The initial term of this Agreement", terms.Term?.Quote, StringComparison.Ordinal);
        Assert.StartsWith("This Agreement shall automatically renew", terms.Renewal?.Quote, StringComparison.Ordinal);
        Assert.StartsWith("This Agreement shall be governed by", terms.GoverningLaw?.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This Licence Agreement is made this ___ day of August, 2026 between Orrin Ltd (\"Licensor\") and Pell Ltd (\"Licensee\").")]
    [InlineData("This Licence Agreement is dated [DATE] and made between Orrin Ltd (\"Licensor\") and Pell Ltd (\"Licensee\") about the plant opened on 3 May 2019.")]
    [InlineData("This Licence Agreement between Orrin Ltd (\"Licensor\") and Pell Ltd (\"Licensee\") takes effect when both have signed.")]
    public void A_blank_is_no_date(string preamble)
    {
        var terms = Of("# LICENCE AGREEMENT\n\n" + preamble + "\n\n1. Use. Licensee may use the drawings for its own plant and pays within 30 days.\n");
        Assert.Null(terms.MadeOn);
        Assert.Null(terms.EffectiveOn);
        Assert.Null(terms.Term);
        Assert.Null(terms.Renewal);
        Assert.Null(terms.GoverningLaw);
    }

    [Theory]
    [InlineData("Either party may terminate for a breach that is not cured within thirty days.")]
    [InlineData("During the term of this Agreement the Carrier keeps insurance of two million pounds for each year.")]
    [InlineData("Confidential information is kept for five years after the end of this Agreement.")]
    public void What_lasts_within_the_term_is_not_the_term(string clause) =>
        Assert.Null(Of("# HAULAGE AGREEMENT\n\nThis Haulage Agreement is between Orrin Ltd (\"Shipper\") and Pell Ltd (\"Carrier\").\n\n1. " + clause + "\n").Term);

    [Theory]
    [InlineData("The Carrier renews its insurance certificate automatically each year.")]
    [InlineData("The parties may discuss a further order.")]
    public void What_renews_something_else_is_no_renewal(string clause) =>
        Assert.Null(Of("# HAULAGE AGREEMENT\n\nThis Haulage Agreement is between Orrin Ltd (\"Shipper\") and Pell Ltd (\"Carrier\").\n\n1. " + clause + "\n").Renewal);

    [Fact]
    public void The_day_may_stand_at_the_end()
    {
        var terms = Of("Dear Ms Oduya,\n\nwe agree to the following contract.\n\nIN WITNESS WHEREOF, the parties have executed this Agreement as of the 9th day of July, 2026.\n");
        Assert.Equal("2026-07-09", Day(terms.MadeOn));
    }

    [Fact]
    public void A_title_is_found_where_the_text_lost_its_lines() =>
        Assert.Equal("GREENHOUSE SUPPLY CONTRACT", Of("Exhibit 7.2 GREENHOUSE SUPPLY CONTRACT Seeds and plants are supplied by the seller to the buyer for the season, and the buyer takes them at the gate of the nursery at its own cost, as the list in the annex has it.").Title?.Quote);

    private static AgreementTerms Of(string text) => AgreementTerms.Of(Sample.Document("agreement.txt", SourceRole.Sow, text));

    private static string? Day(StatedDay? day) => day?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
