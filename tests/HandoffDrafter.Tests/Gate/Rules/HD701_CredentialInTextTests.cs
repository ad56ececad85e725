using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate.Rules;

namespace HandoffDrafter.Tests.Gate.Rules;

public class HD701_CredentialInTextTests
{
    private static readonly CredentialInText Rule = new();

    [Fact]
    public void Fires_on_a_password_in_a_mail_and_does_not_repeat_it()
    {
        var told = Assert.Single(Lines("The password is Herbst#2026x, see you tomorrow."));
        Assert.StartsWith("error HD701: S9 (extra.txt) is open to everybody who works on the deal, but it holds what looks like a secret behind \"password\" (not repeated here) →", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Herbst", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_on_what_people_wrote_into_the_packet()
    {
        var packet = Sample.Packet with { Notes = [new Note(new NoteId(1), null, "login: admin, pwd: t0pS3cret!", "ole")] };
        Assert.Contains("N-001 is read by everybody who gets the packet", Assert.Single(Sample.Lines(Rule, packet)), StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_quiet_on_talk_about_passwords() => Assert.Empty(Lines("A password of at least 12 characters is required, and passwords expire after 90 days."));

    [Fact]
    public void Boundary_several_of_one_document_are_one_finding() =>
        Assert.Contains("and 1 more credential", Assert.Single(Lines("password: Herbst#2026x and api key: 9f8e7d6c5b4a3f2e1d0c")), StringComparison.Ordinal);

    private static string[] Lines(string words) => Sample.Lines(Rule, Sample.Reading(Sample.Text(words), SourceRole.Email));
}
