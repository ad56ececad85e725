using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review.Merging;

namespace HandoffDrafter.Tests.Review.Merging;

/// <summary>The documents are drafted again after people worked on the packet.</summary>
public sealed class RedraftTests
{
    private static readonly Stamp Drafter = new("handoff", Sample.Morning);

    [Fact]
    public void The_same_draft_again_changes_nothing()
    {
        var current = Sample.Draft.Typed("Carol retires in June").With(Sample.Hours, c => c with { Text = "25 hours, remote", Origin = Origin.Human });

        Assert.Equal(current, Merge(Sample.Draft, current).Packet);
    }

    [Fact]
    public void Lines_keep_their_ids_however_the_draft_numbers_them()
    {
        var draft = Sample.Draft with
        {
            Claims =
            [
                new Claim(new ClaimId(false, 1), "risks", "History is longer than sold") { Evidence = [Sample.Quote(Sample.S1, Sample.OrderForm, "twelve months of invoice history")] },
                Sample.Draft.Claims[1],
                Sample.Draft.Claims[0] with { Id = new ClaimId(false, 3), Text = "Consulting: up to 25 hours" },
            ],
        };
        var merged = Merge(draft, Sample.Draft).Packet;

        Assert.Equal(
            ["C-003 History is longer than sold", "C-002 ERP connectors", "C-001 Consulting: up to 25 hours"],
            merged.Claims.Select(c => $"{c.Id} {c.Text}"));
    }

    [Fact]
    public void Documents_keep_their_numbers_and_evidence_follows()
    {
        var (first, second) = (Sample.S2 with { Id = new SourceId(1) }, Sample.S1 with { Id = new SourceId(2) });
        var draft = Sample.Draft with
        {
            Sources = [first, second],
            Claims = Sample.Draft.Claims.Select(c => c with { Evidence = c.Evidence.Select(e => new Evidence(second, e.Span)).ToValueList() }).ToValueList(),
            Promises = Sample.Draft.Promises.Select(p => p with { Evidence = p.Evidence.Select(e => new Evidence(first, e.Span)).ToValueList() }).ToValueList(),
        };

        Assert.Equal(Sample.Draft.Claims, Merge(draft, Sample.Draft).Packet.Claims);
        Assert.Equal(Sample.Draft.Promises, Merge(draft, Sample.Draft).Packet.Promises);
    }

    [Fact]
    public void A_persons_words_stay_and_the_new_draft_of_them_is_noted()
    {
        var current = Sample.Draft.With(Sample.Hours, c => c with { Text = "25 hours, remote", Origin = Origin.Human });
        var merged = Merge(Sample.Draft.With(Sample.Hours, c => c with { Text = "At most 25 hours of consulting" }), current).Packet;

        Assert.Equal(("25 hours, remote", Origin.Human), (merged.Claim(Sample.Hours)!.Text, merged.Claim(Sample.Hours)!.Origin));
        Assert.Equal("C-001", Assert.Single(merged.Notes).After);
    }

    [Fact]
    public void A_persons_words_become_a_note_when_what_they_rested_on_is_gone()
    {
        var current = Sample.Draft.With(Sample.Hours, c => c with { Text = "25 hours, remote", Origin = Origin.Human });
        var amended = new SourceText("text", 1, "Up to 40 hours of remote consulting.", []);
        var s3 = Sample.Document(3, "amendment.txt", amended, SourceRole.Sow);
        var draft = (Sample.Draft with { Sources = [Sample.S1, Sample.S2, s3] })
            .With(Sample.Hours, c => c with { Text = "Up to 25 hours of consulting, now 40", Evidence = [Sample.Quote(s3, amended, "Up to 40 hours of remote consulting")] });

        var merged = Merge(draft, current).Packet;

        var text = merged.Claims.Single(c => c.Section == "sold-scope" && c.Removed is null && c.Evidence.Any(e => e.Source == s3.Id)).Text;
        Assert.Equal("Up to 25 hours of consulting, now 40", text);
        Assert.Contains("25 hours, remote", string.Concat(merged.Notes.Select(n => n.Text).Concat(merged.Claims.Select(c => c.Text))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_a_person_gave_stays_whatever_the_draft_finds()
    {
        var current = Sample.Draft.With("implementation-owner", f => f with { Value = "Prakash Iyer", Origin = Origin.Human });
        var draft = Sample.Draft.With("implementation-owner", f => f with { Value = "Dana Wolk", Evidence = [Sample.Quote(Sample.S2, Sample.Call, "Somebody")] });
        var merged = Merge(draft, current).Packet;

        Assert.Equal("Prakash Iyer", merged.Field("implementation-owner")!.Value);
        Assert.Empty(merged.Field("implementation-owner")!.Evidence);
        Assert.Contains("Dana Wolk", Assert.Single(merged.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_on_evidence_that_changed_is_open_again_and_shown()
    {
        var current = Sample.Draft.With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner) with { Owner = "Len" } });
        var draft = Sample.Draft.With(Sample.History, p => p with { Evidence = [.. p.Evidence, Sample.Quote(Sample.S2, Sample.Call, "We load thirty months, I think")] });
        var merged = Merge(draft, current).Packet;

        Assert.Equal(Decision.Pending with { Owner = "Len" }, merged.Promise(Sample.History)!.Decision);
        Assert.Equal(
            "P-001 was decided on other evidence, and is to be decided again. It was approved; it was sold on it; by ann; owner Len; approved by sales-owner ann.",
            Assert.Single(merged.Notes).Text);
    }

    [Fact]
    public void A_decision_stands_when_better_reading_finds_the_same_words_elsewhere()
    {
        var current = Sample.Draft.With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner) });
        var reread = new SourceText("text", 2, "\n" + Sample.Call.Text, []);
        var s2 = Sample.S2 with { Text = reread.Digest };
        var draft = (Sample.Draft with { Sources = [Sample.S1, s2] })
            .With(Sample.History, p => p with { Evidence = [Sample.Quote(s2, reread, "We'll load twenty-four months of history for you")] });
        var merged = Merge(draft, current).Packet;

        Assert.Equal(DecisionState.Approved, merged.Promise(Sample.History)!.Decision.State);
        Assert.Equal([Sample.Call.Digest], merged.Source(s2.Id)!.EarlierTexts);
        Assert.Equal(reread.Digest, merged.Promise(Sample.History)!.Evidence[0].Span.Source.Digest);
    }

    [Fact]
    public void What_a_person_took_out_does_not_come_back_with_another_wording()
    {
        var removal = new Removal("ann", Sample.Morning, "twice in the list");
        var current = Sample.Draft.With(Sample.Erp, c => c with { Removed = removal });
        var merged = Merge(Sample.Draft.With(Sample.Erp, c => c with { Text = "Connectors to ERP systems" }), current).Packet;

        Assert.Equal(removal, merged.Claim(Sample.Erp)!.Removed);
        Assert.Equal(2, merged.Claims.Count);
    }

    [Fact]
    public void A_line_that_the_drafter_no_longer_writes_is_marked_and_returns_when_it_does()
    {
        var without = Sample.Draft with { Claims = [Sample.Draft.Claims[0]] };
        var first = Redraft.Of(without, Sample.Draft, Sample.Draft, Drafter);
        var gone = PacketMerge.Merge(first.Base, Sample.Draft, first.Draft, first.Draft).Packet;
        Assert.Equal(new Removal("handoff", Sample.Morning, "no longer found in the documents"), gone.Claim(Sample.Erp)!.Removed);

        var second = Redraft.Of(Sample.Draft, first.Draft, gone, Drafter);
        Assert.Equal(Sample.Draft.Claims, PacketMerge.Merge(second.Base, gone, second.Draft, second.Draft).Packet.Claims);
    }

    [Fact]
    public void A_line_that_somebody_worked_on_stays_though_the_drafter_no_longer_writes_it()
    {
        var current = Sample.Draft.With(Sample.Erp, c => c with { Owner = "Dana" });
        var merged = Merge(Sample.Draft with { Claims = [Sample.Draft.Claims[0]] }, current).Packet;

        Assert.Null(merged.Claim(Sample.Erp)!.Removed);
        Assert.Contains("no longer found in the documents", Assert.Single(merged.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_never_goes_away_because_a_drafter_overlooks_it()
    {
        var merged = Merge(Sample.Draft with { Promises = [] }, Sample.Draft).Packet;
        Assert.Equal(Sample.Draft.Promises, merged.Promises);
    }

    [Fact]
    public void What_was_read_of_a_document_that_was_taken_away_stays()
    {
        var draft = Sample.Draft with { Sources = [Sample.S2], Claims = [] };
        var merged = Merge(draft, Sample.Draft).Packet;

        Assert.True(merged.Source(Sample.S1.Id)!.Gone);
        Assert.All(merged.Claims, c => Assert.Null(c.Removed));
    }

    [Fact]
    public void A_line_that_a_person_wrote_gains_the_evidence_that_a_draft_finds_for_it()
    {
        var written = new Promise(new PromiseId(2), "Severity 1 answered in under an hour") { Category = PromiseCategory.Support, Origin = Origin.Human };
        var current = Sample.Draft with { Promises = [.. Sample.Draft.Promises, written] };
        var found = new Promise(new PromiseId(2), "Severity 1 answered in less than an hour")
        {
            Category = PromiseCategory.Support,
            Evidence = [Sample.Quote(Sample.S2, Sample.Call, "Somebody will be on it in under an hour")],
        };
        var merged = Merge(Sample.Draft with { Promises = [.. Sample.Draft.Promises, found] }, current).Packet;

        Assert.Equal(2, merged.Promises.Count);
        Assert.Equal(written.Text, merged.Promises[1].Text);
        Assert.Equal(found.Evidence, merged.Promises[1].Evidence);
    }

    [Fact]
    public void A_draft_carries_in_no_decision_review_waiver_or_signature()
    {
        var draft = Sample.Draft
            .With(Sample.History, p => p with { Decision = Sample.Approved("ann", PersonRole.SalesOwner), Told = new Told("Len", "ann", null), Review = new Reviewed("ann", Sample.Morning) })
            .With(Sample.Hours, c => c with { Review = new Reviewed("ann", Sample.Morning) });
        draft = draft with { Signatures = [new Signature(PersonRole.SalesOwner, "ann", Sample.Morning, ValueMap<Digest>.Empty)] };

        Assert.Equal(Sample.Draft, Merge(draft, Sample.Draft).Packet);
    }

    private static PacketMerging Merge(Packet draft, Packet current)
    {
        var redraft = Redraft.Of(draft, Sample.Draft, current, Drafter);
        return PacketMerge.Merge(redraft.Base, current, redraft.Draft, machine: redraft.Draft);
    }
}
