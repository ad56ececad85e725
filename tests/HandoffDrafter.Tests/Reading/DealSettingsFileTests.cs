using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Reading;

public class DealSettingsFileTests
{
    [Fact]
    public void All_keys_are_read()
    {
        var reading = DealSettingsFile.Read(
            """
            name: Acme portal
            profile: small
            roles:
              notes.md: call-notes
            contacts:
              - name: Ann Lee
                side: customer
                role: IT Manager
                email: ann@acme.example
            fields:
              kickoff-date: 2026-03-16
            mode: pre-signature
            previous: acme-old
            """, "deal.yaml");
        Assert.Empty(reading.Problems);
        var settings = reading.Settings!;
        Assert.Equal(("Acme portal", "small", DealMode.PreSignature, "acme-old"), (settings.Name, settings.Profile, settings.Mode, settings.Previous.ToString()));
        Assert.Equal(SourceRole.CallNotes, settings.Roles["notes.md"]);
        Assert.Equal(new DealContact("Ann Lee") { Side = "customer", Role = "IT Manager", Email = "ann@acme.example" }, Assert.Single(settings.Contacts));
        Assert.Equal("2026-03-16", settings.Fields["kickoff-date"]);
    }

    [Theory]
    [InlineData("nme: x", "deal.yaml:1:1: error: 'nme' is not a key here; did you mean 'name'?")]
    [InlineData("roles:\n  a.md: agreement", "deal.yaml:2:9: error: 'agreement' is not a role; valid: sow")]
    [InlineData("contacts:\n  - name: A\n    side: us", "'us' is not a side")]
    [InlineData("mode: unsigned", "'unsigned' is not known here")]
    [InlineData("previous: ../x", "'../x' is not a deal id")]
    [InlineData("fields:\n  Kickoff Date: x", "'Kickoff Date' is not a field id")]
    public void A_mistake_is_told_with_its_place(string text, string expected)
    {
        var reading = DealSettingsFile.Read(text, "deal.yaml");
        Assert.Null(reading.Settings);
        Assert.Contains(expected, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_say_stands_in_place_of_what_was_inferred()
    {
        var packet = new Packet(new Deal(DealId.FromFolderName("acme")!.Value, "Acme", "small", new DateOnly(2026, 3, 9)))
        {
            Fields = [new Field("kickoff-date", "deal") { Value = "2026-01-01" }, new Field("end-date", "deal")],
            Claims = [new Claim(new ClaimId(false, 4), "risks", "A risk")],
        };
        var settings = new DealSettings { Fields = ValueMap<string>.Empty.With("kickoff-date", "2026-03-16"), Contacts = [new DealContact("Ann Lee") { Side = "customer" }] };
        var applied = settings.ApplyTo(packet);
        Assert.Equal(("2026-03-16", Origin.Human), (applied.Field("kickoff-date")!.Value, applied.Field("kickoff-date")!.Origin));
        Assert.Null(applied.Field("end-date")!.Value);
        Assert.Equal(("C-005", "Ann Lee", Grounding.Human), (applied.Claims[1].Id.ToString(), applied.Claims[1].Text, applied.Claims[1].Status));
    }
}
