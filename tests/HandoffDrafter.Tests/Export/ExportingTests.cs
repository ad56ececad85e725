using System.Text;
using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Export;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Tests.Generation;
using HandoffDrafter.Tests.Review;
using HandoffDrafter.Tests.Snapshots;
using FsCheck;
using FsCheck.Fluent;

namespace HandoffDrafter.Tests.Export;

public sealed class ExportingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly People People = new([new Person("ann", "Ann Keller", [PersonRole.SalesOwner]), new Person("ben", "Ben Odoi", [PersonRole.ImplementationOwner])]);

    private static readonly Profile Profile = new("small", "Small")
    {
        Sections = [new ProfileSection("deal", "Deal"), new ProfileSection("sold-scope", "Sold scope"), new ProfileSection("not-sold", "Not sold"), new ProfileSection("risks", "Risks")],
        Fields = [new ProfileField("total-price", "deal", "Total price", FieldType.Money), new ProfileField("customer-champion", "deal", "Champion", FieldType.Person)],
        Outputs = [.. Enum.GetValues<ProfileOutput>()],
        FileName = "{contract-number}-handoff-packet",
    };

    [Fact]
    public void The_packet_says_what_was_decided_by_whom_and_who_told_the_customer() =>
        Snapshot.Match(Text(Accepted(), "SOW-7-handoff-packet.md"), "md");

    [Fact]
    public void A_provisional_packet_says_so_and_has_what_blocks_on_top() => Snapshot.Match(
        Text(Sample.Draft with { Findings = [new Finding(new RuleId(402), Severity.Error, Target.Of(Sample.History), "24 against 12 months", "both owners decide")] }, "acme-portal-provisional-handoff-packet.md", provisional: true), "md");

    [Fact]
    public void Every_output_that_a_profile_can_name_is_written()
    {
        var files = Exporting.Of(Accepted(), Profile, People, provisional: false).Files;

        Assert.Equal(Enum.GetValues<ProfileOutput>().Length + 5, files.Count);
        Assert.Equal(files.Count, files.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, f => Assert.StartsWith("SOW-7-", f.Name, StringComparison.Ordinal));
        Assert.EndsWith("-manifest.json", files[^1].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_export_wants_both_signatures_and_nothing_that_blocks()
    {
        var blocked = Exporting.Of(
            Sample.Draft with { Findings = [new Finding(new RuleId(402), Severity.Error, Target.Of(Sample.History), "24 against 12 months", "both owners decide")] }, Profile, People, provisional: false);

        Assert.Empty(blocked.Files);
        Assert.Equal(2, blocked.Blockers.Count);
        Assert.StartsWith("the deal is in-review;", blocked.Blockers[0], StringComparison.Ordinal);
        Assert.Equal("HD402: 24 against 12 months; both owners decide", blocked.Blockers[1]);
    }

    [Fact]
    public void The_customer_reads_nothing_but_what_stands_in_the_agreement_and_was_told()
    {
        var packet = Accepted();
        var letter = Text(packet, "SOW-7-customer-introduction.md");

        Assert.Contains("Up to 25 hours of consulting", letter, StringComparison.Ordinal);
        Assert.Contains("Load 18 months of history", letter, StringComparison.Ordinal);
        foreach (var internalWords in (string[])["Load 24 months", "rival", "ERP connectors", "18,000", "Ann", "C-00", "P-00", "HD", "S1"])
        {
            Assert.DoesNotContain(internalWords, letter, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("18 months", Text(packet with { Promises = packet.Promises.Select(p => p with { Told = null }).ToValueList() }, "SOW-7-customer-introduction.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Exporting.Of(packet, Profile, People, provisional: true).Files, f => f.Readership == Readership.Customer);
    }

    [Fact]
    public void What_was_told_in_confidence_is_in_no_file()
    {
        var packet = Accepted();
        packet = packet with
        {
            Sources = packet.Sources.Select(s => s.Id == Sample.S2.Id ? s with { Restricted = true } : s).ToValueList(),
            Claims = packet.Claims.Select(c => c.Section == "risks" ? c with { Restricted = true } : c).ToValueList(),
        };

        foreach (var file in Exporting.Of(packet, Profile, People, provisional: false).Files)
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            Assert.DoesNotContain("twenty-four months", text, StringComparison.Ordinal);
            Assert.DoesNotContain("rival", text, StringComparison.Ordinal);
            Assert.DoesNotContain("call.txt", text, StringComparison.Ordinal);
            Assert.DoesNotContain("-packet.json", file.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_spreadsheet_takes_no_documents_words_for_a_formula()
    {
        var question = new Claim(new ClaimId(true, 9), "open-questions", "=HYPERLINK(\"http://x\",\"y\")");
        var csv = Text(Accepted() with { Claims = [question] }, "SOW-7-open-questions.csv");

        Assert.Contains("Q-009,question,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("SOW 2026/014", "SOW-2026-014")]
    [InlineData("…", "deal")]
    [InlineData("Ångström\u202Etxt", "Ångström-txt")]
    public void A_value_in_a_files_name_cannot_lead_elsewhere(string number, string stem)
    {
        var packet = Accepted();
        var named = packet with { Fields = packet.Fields.Select(f => f.Id == "contract-number" ? f with { Value = number } : f).ToValueList() };

        Assert.Equal($"{stem}-handoff-packet.md", Exporting.Of(named, Profile, People, provisional: false).Files[0].Name);
    }

    [Fact]
    public void An_export_proves_itself_with_its_files_alone()
    {
        var set = Exporting.Of(Accepted(), Profile, People, provisional: false);

        var verification = Verify(set);

        Assert.Equal(("acme-portal", set.Files.Count - 1, 0), (verification.Deal, verification.Files, verification.Problems.Count));
    }

    [Fact]
    public void A_changed_or_missing_file_is_named()
    {
        var set = Exporting.Of(Accepted(), Profile, People, provisional: false);

        var changed = Verify(set, "SOW-7-handoff-packet.md", gone: "SOW-7-handoff-report.md");

        Assert.Equal(
            ["SOW-7-handoff-packet.md: it was changed after it was exported; restore it, or export again", "SOW-7-handoff-report.md: it is on the list and not here; restore it, or export again"],
            changed.Problems);
    }

    [Fact]
    public void A_signature_that_does_not_cover_the_packet_is_found_even_where_the_list_agrees()
    {
        var packet = Accepted();
        var forged = packet with { Fields = packet.Fields.Select(f => f.Id == "total-price" ? f with { Value = "$1" } : f).ToValueList() };

        var verification = Verify(Exporting.Of(forged, Profile, People, provisional: false));

        Assert.Equal(2, verification.Problems.Count(p => p.Contains("is called valid and does not cover the packet", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stored_digests_are_those_of_the_packet() =>
        Prop.ForAll(PacketGen.Deals.ToArbitrary(), deal =>
        {
            using var json = JsonDocument.Parse(PacketJson.Write(deal.Packet));
            return StoredDigests.OfPacket(json.RootElement) == PacketDigest.Of(deal.Packet) && StoredDigests.Parts(json.RootElement).Equals(PacketDigest.Parts(deal.Packet));
        }).Check(Laws.Cases(60));

    [Fact]
    public void The_same_packet_gives_the_same_bytes()
    {
        var (one, other) = (Exporting.Of(Accepted(), Profile, People, false), Exporting.Of(Accepted(), Profile, People, false));
        Assert.Equal(one.Files.Select(f => f.Digest), other.Files.Select(f => f.Digest));
    }

    /// <summary>Decided, told, signed by both.</summary>
    private static Packet Accepted()
    {
        var packet = Sample.Draft with
        {
            Revision = 7,
            Deal = Sample.Draft.Deal with { State = DealState.Accepted },
            Fields = [.. Sample.Draft.Fields, new Field("contract-number", "deal") { Value = "SOW-7" }, new Field("implementation-owner", "people") { Value = "Ben Odoi, delivery" }],
            Claims = [.. Sample.Draft.Claims, new Claim(new ClaimId(false, 3), "risks", "A rival is still talking to the CFO") { Evidence = [Sample.Quote(Sample.S2, Sample.Call, "Somebody will be on it")], Status = Grounding.Grounded }],
            Promises = Sample.Draft.Promises.Select(p => p with
            {
                MadeBy = "Prakash Iyer",
                Decision = new Decision(DecisionState.Edited)
                {
                    Text = "Load 18 months of history",
                    Approvals = [new Approval(PersonRole.SalesOwner, "ann", Noon), new Approval(PersonRole.ImplementationOwner, "ben", Noon)],
                },
                Told = new Told("Len Abruzzo", "ann", new DateOnly(2026, 3, 9)),
            }).ToValueList(),
        };
        packet = packet with { Fields = packet.Fields.DistinctBy(f => f.Id).Select(f => f.Id == "implementation-owner" ? f with { Value = "Ben Odoi, delivery" } : f).ToValueList() };
        var parts = PacketDigest.Parts(packet);
        return packet with
        {
            Signatures = [new Signature(PersonRole.SalesOwner, "ann", Noon, parts), new Signature(PersonRole.ImplementationOwner, "ben", Noon.AddHours(2), parts)],
        };
    }

    private static string Text(Packet packet, string name, bool provisional = false) =>
        Encoding.UTF8.GetString(Exporting.Of(packet, Profile, People, provisional).Files.Single(f => f.Name == name).Content.Span);

    private static ExportVerification Verify(ExportSet set, string? changed = null, string? gone = null) =>
        ExportVerification.Of(set.Manifest.Content, set.Manifest.Name, name => name == gone ? null
            : set.Files.Single(f => f.Name == name).Content.ToArray() is var bytes && name == changed ? [.. bytes, (byte)' ']
            : bytes);
}
