using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Tests.Gate;

public class WaiverTests
{
    private static readonly Target Five = Target.Of(new PromiseId(5));

    private static readonly Packet Silent = Sample.Packet.With(Sample.Promise() with { Support = new Support(SupportStatus.Unsupported) });

    [Theory]
    [InlineData("ada")]
    [InlineData("ole")]
    public void A_waived_finding_stays_in_sight_and_blocks_nothing(string by)
    {
        var finding = Assert.Single(Promises(Waived(Silent, by)));
        Assert.True(finding.Waived);
        Assert.False(Verdict.Of([finding]).Blocked);
        Assert.EndsWith("(promise:P-005; waived)", FindingsText.Line(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-08", false)]
    public void A_waiver_holds_through_its_last_day(string until, bool holds) =>
        Assert.Equal(holds, Promises(Waived(Silent, until: until))[0].Waived);

    [Fact]
    public void A_waiver_is_void_when_what_it_covers_has_changed()
    {
        var packet = Waived(Silent);
        var changed = packet with { Promises = [packet.Promises[0] with { Text = "Sync invoices and payments to NetSuite" }] };
        Assert.Equal(["HD401", "HD710"], Promises(changed).Select(f => f.Rule.ToString()));
        Assert.Contains("ada waived HD401, but what it covers has changed since →", FindingsText.Line(Promises(changed)[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana", "a sales owner may not waive what was promised")]
    [InlineData("tim", "that person has no role that may waive")]
    [InlineData("eve", "people.yaml does not name that person")]
    public void A_waiver_by_somebody_who_may_not_is_void(string by, string why)
    {
        var findings = Promises(Waived(Silent, by));
        Assert.Equal([$"warning HD710: {by} waived HD401, but {why} → whoever may waive it decides again, or the finding is resolved (promise:P-005)"], findings.Skip(1).Select(FindingsText.Line));
        Assert.False(findings[0].Waived);
    }

    [Fact]
    public void A_sales_owner_may_waive_what_is_not_about_promises()
    {
        var packet = Sample.Packet with { Sources = [Sample.S1, Sample.S3] };
        var waived = packet with { Waivers = [Waiver(packet, 102, Target.Packet, "dana")] };
        Assert.True(Assert.Single(Check(waived)).Waived);
    }

    [Fact]
    public void A_waiver_without_a_reason_is_void()
    {
        var packet = Silent with { Waivers = [Waiver(Silent, 401, Five, "ada") with { Reason = "n/a" }] };
        Assert.Contains(", but it gives no reason →", FindingsText.Line(Promises(packet)[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_promise_cannot_be_waived_by_anybody()
    {
        var packet = Sample.Packet.With(Sample.Promise());
        var findings = Promises(packet with { Waivers = [Waiver(packet, 403, Five, "ada")] });
        Assert.False(findings[0].Waived);
        Assert.Contains("ada waived HD403, but nobody may waive it: The customer was told that they get what they signed not to get. →", FindingsText.Line(findings[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Waiving_what_was_told_waives_what_was_folded_into_it()
    {
        var packet = Sample.Packet.Without("kickoff-date");
        var finding = Assert.Single(
            Check(packet with { Waivers = [Waiver(packet, 205, Target.OfField("kickoff-date"), "ada")] }),
            f => f.Target == Target.OfField("kickoff-date"));
        Assert.True(finding.Waived);
        Assert.Equal(["HD201"], finding.Also.Select(r => r.ToString()));
    }

    [Fact]
    public void Waiving_a_part_of_a_decision_leaves_the_rest_open()
    {
        var packet = Sample.Packet.Without("kickoff-date");
        var findings = Check(packet with { Waivers = [Waiver(packet, 201, Target.OfField("kickoff-date"), "ada")] }).Where(f => f.Target == Target.OfField("kickoff-date"));
        Assert.Equal([("HD205", false), ("HD201", true)], findings.Select(f => (f.Rule.ToString(), f.Waived)));
    }

    [Fact]
    public void A_waiver_of_what_is_no_longer_found_is_not_worth_a_word()
    {
        var packet = Sample.Packet.With(Sample.Decided());
        Assert.Empty(Promises(packet with { Waivers = [Waiver(packet, 401, Five, "eve")] }));
    }

    private static Packet Waived(Packet packet, string by = "ada", string until = "2026-03-31") =>
        packet with { Waivers = [Waiver(packet, 401, Five, by) with { Until = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) }] };

    private static Waiver Waiver(Packet packet, int rule, Target target, string by) =>
        new(new RuleId(rule), target, by, "the customer agreed by phone on 2026-03-05", new DateOnly(2026, 3, 31), PacketDigest.Of(packet, target));

    private static List<Finding> Promises(Packet packet) => [.. Check(packet).Where(f => f.Target == Five)];

    private static ValueList<Finding> Check(Packet packet) => HandoffGate.For(Sample.Profile with { Score = new ProfileScore(0, []) }, new GateOptions()).Check(Sample.Context(packet));
}
