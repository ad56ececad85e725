using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Core.Review.Diff;
using HandoffDrafter.Tests.Generation;
using HandoffDrafter.Tests.Review.Merging;

namespace HandoffDrafter.Tests.Review.Diff;

public sealed class PacketDiffTests
{
    private static readonly Deal Deal = new(DealId.FromFolderName("acme")!.Value, "Acme", "implementation", new DateOnly(2026, 3, 9));

    [Fact]
    public void There_are_changes_exactly_where_packets_say_different_things() =>
        Prop.ForAll(EditGen.Any, d =>
        {
            Assert.Empty(PacketDiff.Between(d.One, d.One with { Revision = 99, Findings = [], Score = null }));
            Assert.Equal(d.One == d.Other, PacketDiff.Between(d.One, d.Other).Count == 0);
        }).Check(Laws.Cases(200));

    [Fact]
    public void A_change_back_is_the_change_turned_round() =>
        Prop.ForAll(EditGen.Any, d =>
            PacketDiff.Between(d.One, d.Other).Select(c => new Change(c.Target, c.Property, c.To, c.From)).ToHashSet()
                .SetEquals(PacketDiff.Between(d.Other, d.One)))
            .Check(Laws.Cases(200));

    [Fact]
    public void A_decision_reads_as_what_became_of_it()
    {
        var before = new Packet(Deal) { Promises = [new Promise(new PromiseId(3), "Sync to NetSuite")] };
        var at = new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.Zero);
        var after = before with
        {
            Promises =
            [
                before.Promises[0] with
                {
                    Decision = new Decision(DecisionState.Approved)
                    {
                        Reason = "sold on it",
                        By = "dana-wolk",
                        At = at,
                        Approvals = [new Approval(PersonRole.SalesOwner, "dana-wolk", at)],
                    },
                },
            ],
        };

        Assert.Equal(
            [
                new Change("P-003", "decision.state", "pending", "approved"),
                new Change("P-003", "decision.approvals", null, "sales-owner dana-wolk 2026-03-09T08:30:00Z"),
                new Change("P-003", "decision.by", null, "dana-wolk"),
                new Change("P-003", "decision.at", null, "2026-03-09T08:30:00Z"),
                new Change("P-003", "decision.reason", null, "sold on it"),
            ],
            PacketDiff.Between(before, after));
    }

    [Fact]
    public void Evidence_is_named_by_source_text_and_offsets()
    {
        var text = new SourceText("text", 1, "We will load 24 months of history.", []);
        var source = new SourceDocument(new SourceId(1), "call.txt", SourceRole.CallNotes, Digest.Of("bytes")) { Text = text.Digest };
        var before = new Packet(Deal) { Sources = [source], Claims = [new Claim(new ClaimId(false, 1), "risks", "History")] };
        var after = before with { Claims = [before.Claims[0] with { Evidence = [new Evidence(source, text.Span(8, 33), EvidenceMatch.Fuzzy)] }] };

        Assert.Equal([new Change("C-001", "evidence", null, $"S1#{text.Digest.ToString()[..8]} 8-33 fuzzy")], PacketDiff.Between(before, after));
    }

    [Fact]
    public void Lines_that_were_moved_are_one_change()
    {
        var (one, two) = (new Claim(new ClaimId(false, 1), "risks", "One"), new Claim(new ClaimId(false, 2), "risks", "Two"));
        var before = new Packet(Deal) { Claims = [one, two] };

        Assert.Equal([new Change("claims", "order", "C-001 C-002", "C-002 C-001")], PacketDiff.Between(before, before with { Claims = [two, one] }));
    }
}
