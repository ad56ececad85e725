using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Review.Signatures;

namespace HandoffDrafter.Tests.Review.Signatures;

public sealed class SignatureCheckTests
{
    private static readonly Packet Signed = Sign(Sample.Draft);

    [Fact]
    public void A_signature_stands_while_every_part_reads_as_signed()
    {
        var later = Signed with { Revision = 9, Deal = Signed.Deal with { State = DealState.Submitted } };
        Assert.Equal(later, SignatureCheck.Revalidate(later));
    }

    [Fact]
    public void An_edit_of_a_part_voids_the_signature_and_names_the_part()
    {
        var edited = Signed.With(Sample.Erp, c => c with { Text = "Any ERP connector" });

        Assert.False(Assert.Single(SignatureCheck.Revalidate(edited).Signatures).Valid);
        Assert.Equal(["not-sold"], SignatureCheck.Changed(Signed.Signatures[0], PacketDigest.Parts(edited)));
    }

    [Fact]
    public void A_part_that_came_after_signing_is_not_covered()
    {
        var grown = Signed.Typed("Carol retires in June");

        Assert.False(Assert.Single(SignatureCheck.Revalidate(grown).Signatures).Valid);
        Assert.Equal(["risks"], SignatureCheck.Changed(Signed.Signatures[0], PacketDigest.Parts(grown)));
    }

    [Fact]
    public void What_is_void_stays_void_when_the_words_come_back()
    {
        var edited = SignatureCheck.Revalidate(Signed.With(Sample.Erp, c => c with { Text = "Any ERP connector" }));
        var back = edited.With(Sample.Erp, c => c with { Text = "ERP connectors" });

        Assert.False(Assert.Single(SignatureCheck.Revalidate(back).Signatures).Valid);
    }

    private static Packet Sign(Packet packet) =>
        packet with { Signatures = [new Signature(PersonRole.SalesOwner, "ann", Sample.Morning, PacketDigest.Parts(packet))] };
}
