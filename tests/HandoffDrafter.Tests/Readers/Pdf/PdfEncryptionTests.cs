using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfEncryptionTests : PdfTests
{
    private static byte[] Locked(bool aes, string password)
    {
        var builder = new PdfBuilder();
        var content = Ascii(Line(72, 700, "Locked words"));
        var (encrypt, locked) = aes ? TestEncryption.WithAes256(content, password) : TestEncryption.WithRc4(content, builder.LastNumber + 1, password);
        builder.PageOf(builder.AddStream(locked));
        builder.TrailerEntries = $"/Encrypt {encrypt}";
        return builder.Build();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_opens_without_a_password_is_read(bool aes)
    {
        Assert.Equal("Locked words\n", Read(Locked(aes, string.Empty)).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_needs_a_password_is_refused_as_such(bool aes)
    {
        var refusal = Refused(Locked(aes, "swordfish"));

        Assert.Equal((RefusalKind.PasswordProtected, "it opens only with a password"), (refusal.Kind, refusal.Reason));
    }

    [Fact]
    public void A_file_locked_for_certain_people_is_refused_as_such()
    {
        var builder = new PdfBuilder().Page(Line(72, 700, "Words"));
        builder.TrailerEntries = "/Encrypt << /Filter /Adobe.PubSec /V 4 >>";

        Assert.Equal(RefusalKind.PasswordProtected, Refused(builder.Build()).Kind);
    }
}
