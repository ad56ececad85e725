using HandoffDrafter.Core.Reading;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

public class PdfEncryptionTests : PdfTests
{
    private static byte[] Locked(string method, string password)
    {
        var builder = new PdfBuilder();
        var content = Ascii(Line(72, 700, "Locked words"));
        var number = builder.LastNumber + 1;
        var (encrypt, locked) = method switch
        {
            "RC4-40" => TestEncryption.WithRc4(content, number, password, keyBytes: 5),
            "RC4-128" => TestEncryption.WithRc4(content, number, password, keyBytes: 16),
            "AES-128" => TestEncryption.WithAes128(content, number, password),
            _ => TestEncryption.WithAes256(content, password),
        };
        builder.PageOf(builder.AddStream(locked));
        builder.TrailerEntries = $"/Encrypt {encrypt}";
        return builder.Build();
    }

    [Theory]
    [InlineData("RC4-40")]
    [InlineData("RC4-128")]
    [InlineData("AES-128")]
    [InlineData("AES-256")]
    public void A_file_that_opens_without_a_password_is_read(string method)
    {
        Assert.Equal("Locked words\n", Read(Locked(method, string.Empty)).Text);
    }

    [Theory]
    [InlineData("RC4-40")]
    [InlineData("RC4-128")]
    [InlineData("AES-128")]
    [InlineData("AES-256")]
    public void A_file_that_needs_a_password_is_refused_as_such(string method)
    {
        var refusal = Refused(Locked(method, "swordfish"));

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
