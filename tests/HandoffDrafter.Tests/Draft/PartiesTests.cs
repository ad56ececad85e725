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

    [Theory]
    [InlineData("This Supply Agreement is entered into by and among Marlow Grain Co., Ltd., Tern & Daughters GmbH & Co. KG, and Polder Fund L.P. (together, the \"Sellers\") and Vik AS, a subsidiary of Nordhavn ASA, having its office in Bergen (\"Buyer\").", "Marlow Grain Co., Ltd.|Tern & Daughters GmbH & Co. KG|Polder Fund L.P.|Vik AS")]
    [InlineData("This Agreement is made this 2nd day of May 2026\n\nBETWEEN:\n\nHarlow Press Limited of 1 Mill Lane, York (hereinafter referred to as \"the Printer\")\n\nAND\n\nAda Quist (\"the Author\")\n\nWHEREAS the Fund of the Council pays.", "Harlow Press Limited|Ada Quist")]
    [InlineData("Supplier: Tamsin Boats Ltd\n\nClient: Orkney Ferries plc\n\nScope: two boats.", "Tamsin Boats Ltd|Orkney Ferries plc")]
    public void Every_party_of_an_agreement_is_named(string text, string parties) =>
        Assert.Equal(parties, string.Join('|', Parties.Of(Sample.Document("contract.txt", SourceRole.Sow, text)).Select(p => p.Name)));

    [Theory]
    [InlineData("This is the entire agreement between the parties (the \"Agreement\"). The Fund and the Company may amend it.")]
    [InlineData("As used herein (\"Usage\") and pursuant to the Plan (\"Plan\"), the agreement between you and us holds.")]
    public void Words_of_a_text_are_no_parties(string text) => Assert.Empty(Parties.Of(Sample.Document("contract.txt", SourceRole.Sow, text)));
}
