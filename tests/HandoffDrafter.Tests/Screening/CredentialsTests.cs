using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Tests.Screening;

public class CredentialsTests
{
    /// <summary>Heads and bodies apart, so that nobody's scanner takes this file for a leak.</summary>
    [Theory]
    [InlineData("AKIA", "Q7WERTZ2UIOP3ASD", "an AWS access key")]
    [InlineData("ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6", "a GitHub token")]
    [InlineData("xoxb-", "12345678901-abcdefghijkl", "a Slack token")]
    [InlineData("sk_live_", "4eC39HqLyjWDarjtT1zd", "a Stripe key")]
    [InlineData("AIza", "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q", "a Google API key")]
    public void Keys_are_known_by_their_heads(string head, string body, string what) => Assert.Equal([what], ScreenedText.Of(RemarkKind.Credential, $"use {head}{body} for now"));

    [Theory]
    [InlineData("Password: Sommer!2026", "what looks like a secret behind \"password\"")]
    [InlineData("the pw is still r4inyDay", "what looks like a secret behind \"pw is\"")]
    [InlineData("api_key=9f8e7d6c5b4a3f2e1d0c", "what looks like a secret behind \"api_key\"")]
    [InlineData("Server=db1;User=sa;Password=h7Tz!kqq;", "what looks like a secret behind \"password\"")]
    [InlineData("mongodb://app:s3cr3tpw@db.acme.example/orders", "an address with a password in it")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "a private key")]
    public void Secrets_are_known_by_their_surroundings(string words, string what) => Assert.Equal([what], ScreenedText.Of(RemarkKind.Credential, words));

    [Theory]
    [InlineData("Invoice INV-2026-00147 of order 4500012345")]
    [InlineData("sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("commit 1a2b3c4d5e6f and build 20260309.14")]
    [InlineData("Passwords expire after 90 days and need 12 characters.")]
    [InlineData("password: ********")]
    [InlineData("The password is required; the password is <your password>.")]
    [InlineData("API key management, access token rotation and SHA-256 hashing")]
    [InlineData("Encryption key: AES-256")]
    [InlineData("https://portal.acme.example:8443/login?next=home")]
    [InlineData("mailto:len@acme.example")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    public void Numbers_hashes_and_talk_are_none(string words) => Assert.Empty(ScreenedText.Of(RemarkKind.Credential, words));

    [Fact]
    public void The_secret_is_not_in_what_is_said_of_it() =>
        Assert.DoesNotContain("Sommer", Assert.Single(ScreenedText.Of(RemarkKind.Credential, "Password: Sommer!2026")), StringComparison.Ordinal);
}
