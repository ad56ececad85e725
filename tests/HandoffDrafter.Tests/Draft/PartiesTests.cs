using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft;

namespace HandoffDrafter.Tests.Draft;

public class PartiesTests
{
    [Theory]
    [InlineData("This SOW is made between Lantern Systems Limited (\"Lantern\") and Harrow Cold Limited (the \"Customer\").", "Lantern Systems Limited", "Harrow Cold Limited")]
    [InlineData("This Agreement is between Kestrel & Vine Co. (\"Agency\") and Juniper Partners, LLC, an Ohio limited liability company (\"Client\"), and is effective as of May 1, 2026.", "Kestrel & Vine Co.", "Juniper Partners, LLC")]
    [InlineData("It is entered into by and between Acme, Inc., a Delaware corporation (“Acme”), and the customer named below (“Customer”). It is governed by the MSA (the \"MSA\").", "Acme, Inc.", null)]
    public void Names_stand_ahead_of_their_aliases(string sentence, string vendor, string? customer)
    {
        var (sold, bought) = Parties.In([Sample.Document("SOW.md", SourceRole.Sow, "# SOW\n\n" + sentence)]);
        Assert.Equal((vendor, customer), (sold?.Name, bought?.Name));
    }

    [Fact]
    public void A_template_with_blanks_names_nobody()
    {
        var (_, customer) = Parties.In([Sample.Document("SOW.md", SourceRole.Sow, "This SOW is between Acme, Inc. (\"Supplier\") and [Customer name] (\"Customer\").")]);
        Assert.Null(customer?.Name);
    }
}
