using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.PacketFiles;

public sealed class PacketDigestTests
{
    private static readonly Packet Sample = SampleDeal.Packet;
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Signatures and the history hold these numbers: they never change.</summary>
    [Fact]
    public void The_sample_keeps_its_digests()
    {
        Assert.Equal(
            """
            packet 0ecc427a607dd4820905e4a576bd3daa2fa664a4e8f7789b622cc39b1ac32c88
            fields 26f057f3d732706e1ee75c3a0c1e66e6a929dc7e20f22c23f5bb2c30f4f9cf8e
            not-sold cac27f83c64319aa0d998a2f76be21a1796f466515e96526b191b73df918aff1
            notes 6b6aef0c35c803c2cd75d758880cde1d9dcb8b8a03dae60e1da80df667635f60
            open-questions 3bf2136d5e08b8f3b47cf18afac96083ea28c5b8fe4136a3219b5377da298f0e
            promises 6a5663f7d2b3f2dca179b4f7b17c12987ec661248bb2a32e0450621194ccbf6d
            """,
            string.Join('\n', PacketDigest.Parts(Sample).Select(p => $"{p.Key} {p.Value}").Prepend($"packet {PacketDigest.Of(Sample)}")));
        Assert.Equal(
            """
            packet 9e210149aca0d14fbbad6877be2b176f3760f0565c8cd10e0ba5d4ed53dc9c40
            section:not-sold cac27f83c64319aa0d998a2f76be21a1796f466515e96526b191b73df918aff1
            claim:C-103 c5a6d05f734cfdfad8ef2821910ba8cdd901a9863d45913603cea3463e53eb50
            promise:P-006 51d5800df330378880b5aac6fd471d878558d62b9211d7737edcdf1d77348b0b
            field:kickoff-date 3ee7d9b1757af57f48ea5679ab900cc82bbcfce83b29490371baac9132a8797e
            note:N-001 1caf465dbaa9bc85c8037dc42ef3663609dfeb481e1b65449403a77169dff57d
            source:S1 b401618bd78c07f0cda4dfb3c6b50c2c684755d633b880b7cb4196a841a3ca09
            field:no-such-field 74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b
            section:no-claims 4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945
            """,
            string.Join('\n', Targets("packet", "section:not-sold", "claim:C-103", "promise:P-006", "field:kickoff-date", "note:N-001", "source:S1", "field:no-such-field", "section:no-claims")
                .Select(t => $"{t} {PacketDigest.Of(Sample, t)}")));
    }

    [Fact]
    public void Anybody_can_compute_the_same_from_packet_json() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var json = PacketJson.Write(deal.Packet);
            return PacketDigest.Of(deal.Packet).Equals(DigestFromTheDocs.OfPacket(json))
                && PacketDigest.Parts(deal.Packet).Equals(DigestFromTheDocs.OfParts(json));
        }).Check(Laws.Cases());

    [Fact]
    public void The_order_of_members_makes_no_difference() =>
        Prop.ForAll(PacketGen.AnyDeal, deal =>
        {
            var turned = Encoding.UTF8.GetBytes(Turned(JsonNode.Parse(PacketJson.Write(deal.Packet)))!.ToJsonString());
            return PacketDigest.Of(PacketJson.Read(turned, deal.Texts).Value!).Equals(PacketDigest.Of(deal.Packet));
        }).Check(Laws.Cases(40));

    public static TheoryData<string, Func<Packet, Packet>> WhatMakesNoDifference => new()
    {
        { "state", p => p with { Deal = p.Deal with { State = DealState.Accepted } } },
        { "as-of", p => p with { Deal = p.Deal with { AsOf = new DateOnly(2031, 1, 1) } } },
        { "findings", p => p with { Findings = [] } },
        { "score", p => p with { Score = null } },
        { "signatures", p => p with { Signatures = [] } },
        { "returns", p => p with { Returns = [] } },
    };

    [Theory]
    [MemberData(nameof(WhatMakesNoDifference))]
    public void What_is_worked_out_from_the_rest_makes_no_difference(string what, Func<Packet, Packet> change)
    {
        Assert.NotEqual(Sample, change(Sample));
        Assert.True(PacketDigest.Of(Sample) == PacketDigest.Of(change(Sample)), what);
        Assert.Equal(PacketDigest.Parts(Sample), PacketDigest.Parts(change(Sample)));
    }

    [Fact]
    public void Where_a_quote_stands_makes_no_difference()
    {
        var moved = new SourceText("docx", 2, "Order form\n\nUp to twelve (12) months of historical invoices.", [new Block(BlockKind.ListItem, 12, 59) { Page = 9, Path = "§9" }]);
        var source = Sample.Sources[0] with { Text = moved.Digest, EarlierTexts = [SampleDeal.OrderForm.Digest] };
        var reanchored = Sample with
        {
            Sources = [source, Sample.Sources[1]],
            Fields = [Sample.Fields[0] with { Evidence = [new Evidence(source, moved.Span(12, 59))] }, Sample.Fields[1], Sample.Fields[2]],
        };

        Assert.NotEqual(Sample.Fields, reanchored.Fields);
        Assert.Equal(PacketDigest.Parts(Sample), PacketDigest.Parts(reanchored));
    }

    [Fact]
    public void What_came_of_a_promise_is_in_the_packet_but_not_in_what_was_signed()
    {
        var logged = Sample with { Promises = [Sample.Promises[0] with { Fulfilment = null }] };

        Assert.NotEqual(PacketDigest.Of(Sample), PacketDigest.Of(logged));
        Assert.Equal(PacketDigest.Parts(Sample), PacketDigest.Parts(logged));
    }

    public static TheoryData<string, Func<Packet, Packet>> WhatMakesADifference => new()
    {
        { "fields", p => p with { Fields = [p.Fields[0] with { Value = "Fennimore" }, p.Fields[1], p.Fields[2]] } },
        { "fields", p => p with { Fields = [p.Fields[0], p.Fields[1] with { NotApplicable = "no end" }, p.Fields[2]] } },
        { "fields", p => p with { Fields = [p.Fields[0] with { Section = "other" }, p.Fields[1], p.Fields[2]] } },
        { "fields", p => p with { Fields = [p.Fields[0] with { Origin = Origin.Human }, p.Fields[1], p.Fields[2]] } },
        { "fields", p => p with { Fields = [p.Fields[0] with { Evidence = [] }, p.Fields[1], p.Fields[2]] } },
        { "fields", p => p with { Fields = [p.Fields[1], p.Fields[0], p.Fields[2]] } },
        { "not-sold", p => WithClaim(p, c => c with { Id = new ClaimId(false, 104) }) },
        { "not-sold", p => WithClaim(p, c => c with { Text = c.Text + " " }) },
        { "not-sold", p => WithClaim(p, c => c with { Status = Grounding.Human }) },
        { "not-sold", p => WithClaim(p, c => c with { Origin = Origin.Both }) },
        { "not-sold", p => WithClaim(p, c => c with { Owner = null }) },
        { "not-sold", p => WithClaim(p, c => c with { Due = new DateOnly(2026, 3, 21) }) },
        { "not-sold", p => WithClaim(p, c => c with { BlocksKickoff = false }) },
        { "not-sold", p => WithClaim(p, c => c with { Details = c.Details.With("side", "customer") }) },
        { "not-sold", p => WithClaim(p, c => c with { Review = null }) },
        { "not-sold", p => WithClaim(p, c => c with { Restricted = false }) },
        { "not-sold", p => WithClaim(p, c => c with { Removed = null }) },
        { "not-sold", p => WithClaim(p, c => c with { Evidence = p.Fields[0].Evidence }) },
        { "promises", p => WithPromise(p, x => x with { Id = new PromiseId(7) }) },
        { "promises", p => WithPromise(p, x => x with { Text = "Load 24 months" }) },
        { "promises", p => WithPromise(p, x => x with { Explicit = false }) },
        { "promises", p => WithPromise(p, x => x with { Certainty = Certainty.Firm }) },
        { "promises", p => WithPromise(p, x => x with { Category = PromiseCategory.Scope }) },
        { "promises", p => WithPromise(p, x => x with { MadeBy = "Prakash Iyer" }) },
        { "promises", p => WithPromise(p, x => x with { HeardBy = ["Marisol Teague", "Len Abruzzo"] }) },
        { "promises", p => WithPromise(p, x => x with { SaidOn = null }) },
        { "promises", p => WithPromise(p, x => x with { Due = null }) },
        { "promises", p => WithPromise(p, x => x with { Origin = Origin.Model }) },
        { "promises", p => WithPromise(p, x => x with { Evidence = x.Drift }) },
        { "promises", p => WithPromise(p, x => x with { Retraction = [] }) },
        { "promises", p => WithPromise(p, x => x with { Drift = [] }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Status = SupportStatus.Supported } }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Evidence = [] } }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Searched = [] } }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Differs = null } }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Reason = null } }) },
        { "promises", p => WithPromise(p, x => x with { Support = x.Support with { Provisional = false } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { State = DecisionState.Approved } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { Approvals = [] } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { By = null } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { At = Later } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { Reason = null } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { Text = "Load 18 months" } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { Owner = null } }) },
        { "promises", p => WithPromise(p, x => x with { Decision = x.Decision with { Due = null } }) },
        { "promises", p => WithPromise(p, x => x with { Told = null }) },
        { "promises", p => WithPromise(p, x => x with { Review = null }) },
        { "promises", p => WithPromise(p, x => x with { Removed = null }) },
        { "notes", p => p with { Notes = [p.Notes[0] with { Text = "Ask Len." }] } },
        { "notes", p => p with { Notes = [p.Notes[0] with { After = null }] } },
        { "notes", p => p with { Notes = [p.Notes[0] with { By = "noor-el-amin" }] } },
        { "notes", p => p with { Notes = [p.Notes[0] with { Removed = null }] } },
        { "", p => p with { Revision = 8 } },
        { "", p => p with { Deal = p.Deal with { Name = "Fennimore" } } },
        { "", p => p with { Deal = p.Deal with { Mode = DealMode.PreSignature } } },
        { "", p => p with { Deal = p.Deal with { Profile = "small" } } },
        { "", p => p with { Sources = [p.Sources[0] with { Signed = null }, p.Sources[1]] } },
        { "", p => p with { Waivers = [] } },
    };

    [Theory]
    [MemberData(nameof(WhatMakesADifference))]
    public void What_is_said_makes_a_difference_to_its_own_part_alone(string part, Func<Packet, Packet> change)
    {
        var (before, after) = (PacketDigest.Parts(Sample), PacketDigest.Parts(change(Sample)));

        Assert.NotEqual(PacketDigest.Of(Sample), PacketDigest.Of(change(Sample)));
        Assert.Equal(part.Length == 0 ? [] : [part], before.Keys.Union(after.Keys).Where(k => before[k] != after[k]));
    }

    [Fact]
    public void A_waiver_of_the_whole_packet_outlives_revisions_and_other_waivers()
    {
        var next = Sample with { Revision = 8, Waivers = [] };

        Assert.Equal(PacketDigest.Of(Sample, Target.Packet), PacketDigest.Of(next, Target.Packet));
        Assert.NotEqual(PacketDigest.Of(Sample, Target.Packet), PacketDigest.Of(Sample with { Notes = [] }, Target.Packet));
    }

    private static Packet WithClaim(Packet packet, Func<Claim, Claim> change) => packet with { Claims = [change(packet.Claims[0]), packet.Claims[1]] };

    private static Packet WithPromise(Packet packet, Func<Promise, Promise> change) => packet with { Promises = [change(packet.Promises[0])] };

    private static Target[] Targets(params string[] texts) => [.. texts.Select(t => Target.TryParse(t, out var target) ? target : throw new ArgumentException(t))];

    private static JsonNode? Turned(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(m => KeyValuePair.Create(m.Key, Turned(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Turned)]),
        _ => node?.DeepClone(),
    };
}
