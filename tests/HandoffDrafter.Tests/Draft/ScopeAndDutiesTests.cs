using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Draft;

/// <summary>What agreements of trades that no lexicon was written for give, leave out and wait for.</summary>
public class ScopeAndDutiesTests
{
    private const string Validation =
        """
        # Contract VAL-7741

        This Contract is made between Nortrace Instruments Ltd ("Supplier") and Tessaly Water Laboratories Ltd ("Buyer").

        ## 1 Readers and software

        1.1 The Supplier shall supply forty handheld readers and the tracking software for up to 60 users.

        1.2 Analysts are trained by the Supplier in four half-day classes.

        ## 2 Boundaries

        2.1 The following do not form part of the Contract:

        a) migration of records older than 2022;

        b) cabling and network sockets.

        2.2 Neither the mobile app nor the customer portal is supplied.

        2.3 Further interfaces are available against a separate offer.

        2.4 Records that nobody signed are not migrated.

        ## 3 Responsibilities of the Buyer

        | No | Contribution | By | Who |
        |---|---|---|---|
        | 1 | Test server with the interface open | 10 April 2026 | Marek Dusil |
        | 2 | List of sample types | 24 April 2026 | open |

        ## 4 When it is done

        4.1 The system is accepted when 500 consecutive samples have been tracked without a manual correction.
        """;

    private static readonly Packet Packet = Sample.Draft(("contract.md", Validation));

    [Theory]
    [InlineData("sold-scope", "The Supplier shall supply forty handheld readers and the tracking software for up to 60 users|Analysts are trained by the Supplier in four half-day classes")]
    [InlineData("not-sold", "Migration of records older than 2022|Cabling and network sockets|Neither the mobile app nor the customer portal is supplied|Further interfaces are available against a separate offer|Records that nobody signed are not migrated")]
    [InlineData("dependencies", "Test server with the interface open|List of sample types")]
    [InlineData("success-criteria", "The system is accepted when 500 consecutive samples have been tracked without a manual correction")]
    public void Each_sentence_goes_where_its_words_put_it(string section, string lines) =>
        Assert.Equal(lines, string.Join('|', Packet.Claims.Where(c => c.Section == section).Select(c => c.Text)));

    [Fact]
    public void A_row_of_duties_has_its_owner_and_date()
    {
        var first = Packet.Claims.First(c => c.Section == "dependencies");
        Assert.Equal(("Marek Dusil", new DateOnly(2026, 4, 10)), (first.Owner, first.Due));
        Assert.Null(Packet.Claims.Last(c => c.Section == "dependencies").Owner);
    }
}
