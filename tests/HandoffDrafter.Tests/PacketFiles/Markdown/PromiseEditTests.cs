using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

public sealed class PromiseEditTests
{
    private const string Pending = "- Decision: pending\n- N-001";

    private static readonly Stamp Stamp = PacketMarkdownLawTests.Stamp;

    [Theory]
    [InlineData("approve: the partner's connector; sales pays", DecisionState.Approved, "the partner's connector; sales pays")]
    [InlineData("Approved: yes", DecisionState.Approved, "yes")]
    [InlineData("REJECT: never ours to give", DecisionState.Rejected, "never ours to give")]
    [InlineData("rejected - never ours", DecisionState.Rejected, "never ours")]
    [InlineData("not-a-promise: he asked", DecisionState.NotAPromise, "he asked")]
    [InlineData("Not a promise — he asked", DecisionState.NotAPromise, "he asked")]
    [InlineData("ask-customer: is it needed?", DecisionState.AskCustomer, "is it needed?")]
    [InlineData("**change order**: $6,000", DecisionState.ChangeOrder, "$6,000")]
    [InlineData("approve", DecisionState.Approved, null)]
    public void A_decision_is_taken_in_any_of_its_forms(string words, DecisionState state, string? reason)
    {
        var reading = Edited.With((Pending, $"- Decision: {words}\n- N-001"));

        reading.IsOnly(p => p.With(Edited.Promise("P-005") with { Decision = new Decision(state) { Reason = reason, By = Stamp.By, At = Stamp.At } }));
        Assert.Equal([new PromiseId(5)], reading.Decided);
        Assert.Equal(state == DecisionState.Approved ? 1 : 0, reading.Approvals);
    }

    [Fact]
    public void An_edited_promise_says_what_is_done_instead() =>
        Edited.With((Pending, "- Decision: edit: a CSV export once a day\n- N-001"))
            .IsOnly(p => p.With(Edited.Promise("P-005") with { Decision = new Decision(DecisionState.Edited) { Text = "a CSV export once a day", By = Stamp.By, At = Stamp.At } }));

    [Theory]
    [InlineData("ask customer: is NetSuite needed, by whom?, Len Abruzzo, 2026-03-20")]
    [InlineData("ask customer: is NetSuite needed, by whom?, Len Abruzzo, by 20 March 2026")]
    [InlineData("ask customer: is NetSuite needed, by whom?, Len Abruzzo, March 20, 2026.")]
    public void Who_asks_and_by_when_stand_behind_the_question(string words) =>
        Edited.With((Pending, $"- Decision: {words}\n- N-001")).IsOnly(p => p.With(Edited.Promise("P-005") with
        {
            Decision = new Decision(DecisionState.AskCustomer)
            {
                Reason = "is NetSuite needed, by whom?", Owner = "Len Abruzzo", Due = new DateOnly(2026, 3, 20), By = Stamp.By, At = Stamp.At,
            },
        }));

    [Theory]
    [InlineData("aprove: yes")]
    [InlineData("yes")]
    [InlineData("approve because finance pays")]
    [InlineData("maybe: later")]
    public void An_unknown_decision_is_never_guessed(string words)
    {
        var reading = Edited.With((Pending, $"- Decision: {words}\n- N-001"));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("HD012", problem.Rule.ToString());
        Assert.Contains("approve, edit, reject, ask customer, change order, not a promise, pending", problem.Message, StringComparison.Ordinal);
        Assert.Equal("- Decision: " + words, Edited.Text((Pending, $"- Decision: {words}\n- N-001")).Split('\n')[problem.Line!.Value - 1]);
        Assert.Equal(Edited.Promise("P-005"), reading.Packet.Promise(new PromiseId(5)));
        Assert.Equal(("P-005", $"Decision: {words}"), (reading.NewNote().After, reading.NewNote().Text));
    }

    [Fact]
    public void An_edit_without_words_is_no_decision()
    {
        var reading = Edited.With((Pending, "- Decision: edit\n- N-001"));

        Assert.Equal("HD013", reading.Rules());
        Assert.Equal(Edited.Promise("P-005"), reading.Packet.Promise(new PromiseId(5)));
        Assert.Equal("Decision: edit", reading.NewNote().Text);
    }

    [Fact]
    public void A_decision_taken_back_is_pending_again() =>
        Edited.With(("- Decision: reject: taken back in writing", "- Decision: pending"))
            .IsOnly(p => p.With(Edited.Promise("P-008") with { Decision = new Decision(DecisionState.Pending) }));

    [Fact]
    public void More_words_behind_a_reason_keep_the_keys_already_turned()
    {
        var decision = Edited.With(("taken back in writing", "taken back in writing, agreed by delivery")).Packet.Promise(new PromiseId(8))!.Decision;

        Assert.Equal("taken back in writing, agreed by delivery", decision.Reason);
        Assert.Equal(Edited.Promise("P-008").Decision.Approvals, decision.Approvals);
    }

    [Fact]
    public void Another_reason_needs_its_keys_anew() =>
        Assert.Empty(Edited.With(("taken back in writing", "nobody remembers it")).Packet.Promise(new PromiseId(8))!.Decision.Approvals);

    [Theory]
    [InlineData("Dana Wolk told Devin, 2026-03-10", "Dana Wolk told Devin")]
    [InlineData("Dana Wolk told Devin on 10 March 2026", "Dana Wolk told Devin")]
    public void Who_told_the_customer_is_kept_with_the_day(string words, string who)
    {
        var told = Edited.With(("- Told: _missing_", $"- Told: {words}")).Packet.Promise(new PromiseId(8))!.Told;

        Assert.Equal(who, told!.Who);
        Assert.Equal((new DateOnly(2026, 3, 10), Stamp.By), (told.When, told.By));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("x")]
    [InlineData("dana-wolk, 2026-03-10")]
    public void A_supported_promise_is_marked_as_read(string mark) =>
        Edited.With(("assigned\"\n- Reviewed: _missing_", $"assigned\"\n- Reviewed: {mark}"))
            .IsOnly(p => p.With(Edited.Promise("P-013") with { Review = new Reviewed(Stamp.By, Stamp.At) }));

    [Fact]
    public void A_remark_beside_the_mark_is_kept()
    {
        var reading = Edited.With(("assigned\"\n- Reviewed: _missing_", "assigned\"\n- Reviewed: yes, but ask who it is"));

        Assert.NotNull(reading.Packet.Promise(new PromiseId(13))!.Review);
        Assert.Equal("Reviewed: yes, but ask who it is", reading.NewNote().Text);
    }

    [Fact]
    public void A_title_is_the_persons_to_word() =>
        Edited.With(("### P-006 Load 24 months of invoice history", "### P-006 Load two years of invoices"))
            .IsOnly(p => p.With(Edited.Promise("P-006") with { Text = "Load two years of invoices" }));

    [Fact]
    public void New_words_open_a_decision_again()
    {
        var reading = Edited.With(("### P-008 Free sandbox", "### P-008 Free sandbox for a year"));

        Assert.Equal("HD023", reading.Rules());
        Assert.Equal(DecisionState.Pending, reading.Packet.Promise(new PromiseId(8))!.Decision.State);
        Assert.Equal("Before its words changed: reject: taken back in writing", reading.NewNote().Text);
    }

    [Fact]
    public void A_changed_verdict_comes_back_and_is_kept_as_a_note()
    {
        var reading = Edited.With(("EXCLUDED (HD403)", "SUPPORTED (HD403)"));

        Assert.Equal("HD017", reading.Rules());
        Assert.Equal(Edited.Promise("P-005"), reading.Packet.Promise(new PromiseId(5)));
        Assert.Contains("SUPPORTED", reading.NewNote().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_quote_comes_back_and_is_kept_as_a_note()
    {
        var reading = Edited.With(("we sync invoices and payments to NetSuite all day long", "we never sync anything"));

        Assert.Equal("HD017", reading.Rules());
        Assert.Equal(Edited.Base.Promises, reading.Packet.Promises);
        Assert.Equal("P-005", reading.NewNote().After);
        Assert.Contains("never sync anything", reading.NewNote().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortened_quote_comes_back_without_a_note()
    {
        var reading = Edited.With((" all day long", ""));

        Assert.Equal("HD017", reading.Rules());
        Assert.Equal(Edited.Base, reading.Packet);
    }

    [Fact]
    public void A_heading_without_an_id_is_a_new_promise()
    {
        var reading = Edited.With(("### P-006", "### Weekly calls with the CFO\n- Decision: reject: nobody has the time\n- Owner: Dana Wolk\n\n### P-006"));

        reading.IsOnly(p => p.With(new Promise(new PromiseId(14), "Weekly calls with the CFO")
        {
            Origin = Origin.Human,
            Decision = new Decision(DecisionState.Rejected) { Reason = "nobody has the time", Owner = "Dana Wolk", By = Stamp.By, At = Stamp.At },
        }));
    }

    [Fact]
    public void A_block_taken_out_is_removed_by_name()
    {
        var start = Edited.File.IndexOf("### P-006", StringComparison.Ordinal);
        var reading = Edited.Read(Edited.File.Remove(start, Edited.File.IndexOf("### P-008", StringComparison.Ordinal) - start));

        reading.IsOnly(p => p.With(Edited.Promise("P-006") with { Removed = new Removal(Stamp.By, Stamp.At, "removed in packet.md") }));
        Assert.Equal((1, 17), (reading.Removals, reading.Shown));
    }

    [Fact]
    public void A_copied_block_in_other_words_is_another_promise()
    {
        var reading = Edited.With(("### P-008", "### P-006 Load the credit notes too: CONTRADICTED, 24 against 12 months (HD402, HD407)\n- Decision: reject: no\n\n### P-008"));

        Assert.Equal("HD016", reading.Rules());
        Assert.Equal(Edited.Promise("P-006"), reading.Packet.Promise(new PromiseId(6)));
        var made = reading.Packet.Promise(new PromiseId(14))!;
        Assert.Equal(("Load the credit notes too", DecisionState.Rejected, Origin.Human), (made.Text, made.Decision.State, made.Origin));
    }

    [Fact]
    public void Two_different_decisions_of_one_promise_leave_the_first()
    {
        var reading = Edited.With((Pending, "- Decision: reject: no\n- Decision: approve: yes\n- N-001"));

        Assert.Equal("HD016", reading.Rules());
        Assert.Equal(DecisionState.Rejected, reading.Packet.Promise(new PromiseId(5))!.Decision.State);
        Assert.Equal("Decision: approve: yes", reading.NewNote().Text);
    }

    [Fact]
    public void A_decision_may_be_added_below_the_pending_one() =>
        Assert.Equal(DecisionState.Rejected, Edited.With((Pending, "- Decision: pending\n- Decision: reject: no\n- N-001")).Packet.Promise(new PromiseId(5))!.Decision.State);

    [Theory]
    [InlineData("### P-099 Something else\n- Decision: approve: yes")]
    [InlineData("### P-099 Something else\n- Told: everybody")]
    public void An_unknown_id_names_nothing(string block)
    {
        var reading = Edited.With(("### P-006", $"{block}\n\n### P-006"));

        Assert.StartsWith("HD015", reading.Rules(), StringComparison.Ordinal);
        Assert.Equal(Edited.Base.Promises, reading.Packet.Promises);
        Assert.Equal(2, reading.Packet.Notes.Count - Edited.Base.Notes.Count);
    }
}
