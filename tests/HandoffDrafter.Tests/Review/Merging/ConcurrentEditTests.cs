using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Merging;

namespace HandoffDrafter.Tests.Review.Merging;

/// <summary>Two people save packet.md, both from the same revision.</summary>
public sealed class ConcurrentEditTests
{
    private static readonly Packet Base = Sample.Draft;

    [Fact]
    public void Edits_of_two_properties_of_one_line_both_land()
    {
        var merged = PacketMerge.Merge(
            Base,
            Base.With(Sample.Hours, c => c with { Owner = "Prakash" }),
            Base.With(Sample.Hours, c => c with { Due = new DateOnly(2026, 6, 30) })).Packet;

        Assert.Equal(("Prakash", new DateOnly(2026, 6, 30)), (merged.Claim(Sample.Hours)!.Owner, merged.Claim(Sample.Hours)!.Due));
        Assert.Empty(merged.Notes);
    }

    [Fact]
    public void Two_wordings_of_one_line_leave_the_first_and_a_note_of_the_second()
    {
        var merging = PacketMerge.Merge(
            Base,
            Base.With(Sample.Hours, c => c with { Text = "25 hours, remote only" }),
            Base.With(Sample.Hours, c => c with { Text = "25 hours until June" }));

        Assert.Equal("25 hours, remote only", merging.Packet.Claim(Sample.Hours)!.Text);
        Assert.Equal([new MergeConflict("C-001", "text", "25 hours, remote only", "25 hours until June")], merging.Conflicts);
        Assert.Equal(
            [new Note(new NoteId(1), "C-001", "C-001, text: “25 hours, remote only” was kept. The other version: “25 hours until June”.", "handoff")],
            merging.Packet.Notes);
    }

    [Fact]
    public void A_persons_wording_goes_before_what_a_draft_made_of_the_line_meanwhile()
    {
        var redrafted = Base.With(Sample.Hours, c => c with { Text = "At most 25 hours of consulting" });
        var merged = PacketMerge.Merge(Base, redrafted, Base.With(Sample.Hours, c => c with { Text = "25 hours until June" }), machine: redrafted).Packet;

        Assert.Equal("25 hours until June", merged.Claim(Sample.Hours)!.Text);
        Assert.Contains("At most 25 hours of consulting", Assert.Single(merged.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_both_added_keep_their_words_and_the_later_gets_another_id()
    {
        var merging = PacketMerge.Merge(Base, Base.Typed("Carol retires in June"), Base.Typed("No test system"));

        Assert.Equal(["C-003 Carol retires in June", "C-004 No test system"], merging.Packet.Claims.Skip(2).OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Text}"));
        Assert.Equal(KeyValuePair.Create("C-003", "C-004"), Assert.Single(merging.Renamed));
    }

    [Fact]
    public void A_note_follows_its_line_to_the_new_id()
    {
        var ours = Base.Typed("No test system") with { Notes = [new Note(new NoteId(1), "C-003", "Devin asked twice", "ben")] };
        var merged = PacketMerge.Merge(Base, Base.Typed("Carol retires in June"), ours).Packet;

        Assert.Equal("C-004", Assert.Single(merged.Notes).After);
    }

    [Fact]
    public void The_same_line_added_by_both_is_one_line()
    {
        var merged = PacketMerge.Merge(
            Base, Base.Typed("Carol retires in June"), Base.Typed("Carol retires in June").With(new ClaimId(false, 3), c => c with { Owner = "Len" })).Packet;

        Assert.Equal("Len", Assert.Single(merged.Claims.Skip(2)).Owner);
    }

    [Fact]
    public void Keys_of_two_owners_for_the_same_decision_add_up()
    {
        var merged = PacketMerge.Merge(
            Base,
            Base.With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner) }),
            Base.With(Sample.History, p => p with { Decision = Sample.Approved("ben", PersonRole.ImplementationOwner) })).Packet;

        Assert.Equal(["ann", "ben"], merged.Promise(Sample.History)!.Decision.Approvals.Select(a => a.By));
        Assert.Empty(merged.Notes);
    }

    [Fact]
    public void Two_different_decisions_are_never_mixed()
    {
        var merged = PacketMerge.Merge(
            Base,
            Base.With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner) }),
            Base.With(Sample.History, p => p with { Decision = new Decision(DecisionState.Rejected) { Reason = "too much work", By = "ben" } })).Packet;

        Assert.Equal(Sample.Approved("ann", PersonRole.SalesOwner), merged.Promise(Sample.History)!.Decision);
        Assert.Contains("“rejected; too much work; by ben”", Assert.Single(merged.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_taken_out_by_one_and_changed_by_the_other_comes_back()
    {
        var removal = new Removal("ann", Sample.Morning, "twice in the list");
        var merged = PacketMerge.Merge(
            Base,
            Base.With(Sample.Erp, c => c with { Removed = removal }),
            Base.With(Sample.Erp, c => c with { Text = "Any ERP connector" })).Packet;

        Assert.Null(merged.Claim(Sample.Erp)!.Removed);
        Assert.Equal("Any ERP connector", merged.Claim(Sample.Erp)!.Text);
        Assert.Contains("taken out by ann (“twice in the list”)", Assert.Single(merged.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_taken_out_by_one_stays_out_when_the_other_did_not_touch_it()
    {
        var removal = new Removal("ann", Sample.Morning, "twice in the list");
        var merged = PacketMerge.Merge(Base, Base.With(Sample.Erp, c => c with { Removed = removal }), Base.Typed("No test system")).Packet;

        Assert.Equal(removal, merged.Claim(Sample.Erp)!.Removed);
    }

    [Fact]
    public void A_mark_given_to_words_that_changed_meanwhile_does_not_count()
    {
        var merged = PacketMerge.Merge(
            Base,
            Base.With(Sample.Hours, c => c with { Text = "25 hours until June" }),
            Base.With(Sample.Hours, c => c with { Review = new Reviewed("ben", Sample.Morning) })).Packet;

        Assert.Null(merged.Claim(Sample.Hours)!.Review);
        Assert.Equal("C-001 was reviewed by ben before its words or evidence changed.", Assert.Single(merged.Notes).Text);
    }

    [Fact]
    public void A_number_that_a_removed_line_had_is_not_given_again()
    {
        var removed = Base.Typed("Carol retires in June").With(new ClaimId(false, 3), c => c with { Removed = new Removal("ann", Sample.Morning, "gossip") });
        var merging = PacketMerge.Merge(Base, removed, Base.Typed("No test system"));

        Assert.Equal("C-004", merging.Renamed["C-003"]);
    }

    [Fact]
    public void A_document_that_both_sides_came_to_know_is_one()
    {
        var mail = new SourceText("text", 1, "please confirm NetSuite is in", []);
        var chat = new SourceText("text", 1, "we sync to NetSuite all day long", []);
        var theirs = Base with { Sources = [.. Base.Sources, Sample.Document(3, "chat.txt", chat, SourceRole.Other), Sample.Document(4, "mail.txt", mail, SourceRole.Email)] };
        var mine = Sample.Document(3, "mail.txt", mail, SourceRole.Email);
        var ours = Base with { Sources = [.. Base.Sources, mine] };
        ours = ours.With(Sample.Erp, c => c with { Evidence = [.. c.Evidence, Sample.Quote(mine, mail, "NetSuite")] });

        var merged = PacketMerge.Merge(Base, theirs, ours).Packet;

        Assert.Equal(["S1", "S2", "S3", "S4"], merged.Sources.Select(s => s.Id.ToString()));
        Assert.Equal("S4", merged.Claim(Sample.Erp)!.Evidence[1].Source.ToString());
    }
}
