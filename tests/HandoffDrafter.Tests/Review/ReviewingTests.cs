using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Review;

public sealed class ReviewingTests
{
    private static readonly Actor Watcher = new(Actor.Program, CommandSource.Watch, null);
    private static readonly Actor Ann = new("ann", CommandSource.CommandLine, "ann.k");

    private static readonly People People = new(
    [
        new Person("ann", "Ann Keller", [PersonRole.SalesOwner]) { Email = "ann@example.com" },
        new Person("ben", "Ben Odoi", [PersonRole.ImplementationOwner]),
        new Person("pia", "Pia Lund", [PersonRole.Approver]),
        new Person("sam", "Sam Ortiz", [PersonRole.SalesOps]),
    ]);

    private readonly InMemoryDealStore _store = new();
    private readonly SavedFiles _files = new();
    private readonly List<DealChanged> _heard = [];
    private readonly Reviewing _reviewing;
    private int _checks;

    public ReviewingTests()
    {
        var stages = new ReviewStages(Check, id => id == "small" ? new ProfileReading(new Profile("small", "Small"), []) : new ProfileReading(null, []), () => People)
        {
            Read = _files.Read,
            RevisionOf = _files.RevisionOf,
        };
        _reviewing = new Reviewing(_store, stages, new StoppedClock());
        _reviewing.Changed += _heard.Add;
    }

    [Fact]
    public async Task The_first_draft_is_the_first_event()
    {
        var applied = await Drafted();

        Assert.Equal((1, "draft", "built-in/1"), (applied.Event.Number, applied.Event.Command, applied.Event.Arguments["drafter"]));
        Assert.Equal(Sample.Draft.Promises, applied.Deal.Packet.Promises);
        Assert.Equal(PacketDigest.Of(applied.Deal.Packet), applied.Event.Packet);
        Assert.Equal(applied.Deal.Packet, (await _store.LoadAsync(Sample.Id, default))!.Packet);
        Assert.NotNull((await _store.LoadAsync(Sample.Id, default))!.Texts.Find(Sample.Call.Digest));
        Assert.Equal([new DealChanged(Sample.Id, 1, "draft", Watcher)], _heard);
    }

    [Fact]
    public async Task The_same_draft_again_is_no_event()
    {
        await Drafted();
        Assert.IsType<ReviewOutcome.Unchanged>(await _reviewing.ApplyAsync(Sample.Id, Draft(Sample.Draft), Watcher, null, default));
        Assert.Single(_heard);
    }

    [Fact]
    public async Task A_save_is_recorded_with_who_made_it_and_what_it_changed()
    {
        await Drafted();
        var applied = await Applied(_files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Owner = "Prakash" })));

        Assert.Equal([new Change("C-001", "owner", null, "Prakash")], applied.Event.Changes);
        Assert.Equal(
            new ValueMap<string>([new("reviewer", "ann"), new("base", "1"), new("confirmed", "false")]),
            applied.Event.Arguments);
    }

    [Fact]
    public async Task Two_people_who_save_from_the_same_revision_both_land()
    {
        await Drafted();
        await Applied(_files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Owner = "Prakash", Text = "25 hours" })));
        var second = await Applied(_files.Save(1, "ben", p => p.With(Sample.Erp, c => c with { Owner = "Dana" }).With(Sample.Hours, c => c with { Text = "25 h, remote" })));

        var packet = second.Deal.Packet;
        Assert.Equal((3, "25 hours", "Prakash", "Dana"), (packet.Revision, packet.Claim(Sample.Hours)!.Text, packet.Claim(Sample.Hours)!.Owner, packet.Claim(Sample.Erp)!.Owner));
        Assert.Contains("“25 h, remote”", Assert.Single(packet.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_the_same_file_twice_records_it_once()
    {
        await Drafted();
        var file = _files.Save(1, "ann", p => p.Typed("Carol retires in June"));
        await Applied(file);

        Assert.IsType<ReviewOutcome.Unchanged>(await Import(file));
    }

    [Fact]
    public async Task A_second_edit_of_a_file_that_stayed_as_saved_is_compared_with_the_first()
    {
        await Drafted();
        var first = _files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Text = "25 hours" }));
        await Applied(first);
        var second = _files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Text = "25 hours, remote" }));
        var edit = new PendingEdit("packet.md", second, Digest.Of(second), Known: first);

        var applied = Assert.IsType<ReviewOutcome.Applied>(
            await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(second, false) { Edit = edit }, Watcher, null, default));

        Assert.Equal([new Change("C-001", "text", "25 hours", "25 hours, remote")], applied.Event.Changes);
        Assert.Empty(applied.Deal.Packet.Notes);
    }

    [Fact]
    public async Task A_save_of_what_was_loaded_long_before_does_not_undo_what_others_did_meanwhile()
    {
        await Drafted();
        var first = _files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Text = "25 hours" }));
        await Applied(first);
        await Applied(_files.Save(2, "ben", p => p.With(Sample.Hours, c => c with { Text = "30 hours" })));
        var late = _files.Save(1, "ann", p => p.With(Sample.Hours, c => c with { Text = "25 hours", Owner = "Prakash" }));
        var edit = new PendingEdit("packet.md", late, Digest.Of(late), Known: _files.Save(3, "ben", p => p)) { Earlier = [first] };

        var applied = Assert.IsType<ReviewOutcome.Applied>(
            await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(late, false) { Edit = edit }, Watcher, null, default));

        Assert.Equal([new Change("C-001", "owner", null, "Prakash")], applied.Event.Changes);
        Assert.Equal("30 hours", applied.Deal.Packet.Claim(Sample.Hours)!.Text);
        Assert.Empty(applied.Deal.Packet.Notes);
    }

    [Fact]
    public async Task A_decision_turns_the_key_of_the_person_the_file_names()
    {
        await Drafted();
        await Applied(_files.Save(1, "Ann Keller", p => p.With(Sample.History, Approve)));
        var decision = (await Applied(_files.Save(2, "ben", (p, _) => p, null, Sample.History))).Deal.Packet.Promise(Sample.History)!.Decision;

        Assert.Equal((DecisionState.Approved, "ann"), (decision.State, decision.By));
        Assert.Equal([(PersonRole.SalesOwner, "ann"), (PersonRole.ImplementationOwner, "ben")], decision.Approvals.Select(a => (a.Role, a.By)));
    }

    [Fact]
    public async Task Another_verdict_drops_the_keys_of_the_one_before()
    {
        await Drafted();
        await Applied(_files.Save(1, "ann", p => p.With(Sample.History, Approve)));
        var applied = await Applied(_files.Save(2, "ben", p => p.With(Sample.History, h => h with
        {
            Decision = h.Decision with { State = DecisionState.Edited, Text = "Load 12 months, the rest as a file" },
        })));

        Assert.Equal(["ben"], applied.Deal.Packet.Promise(Sample.History)!.Decision.Approvals.Select(a => a.By));
    }

    [Theory]
    [InlineData(null, "put your id of people.yaml behind 'reviewer:'")]
    [InlineData("mallory", "people.yaml knows nobody called 'mallory'")]
    [InlineData("sam", "sam has no role that decides; let somebody with sales-owner, implementation-owner, approver decide")]
    public async Task A_decision_of_nobody_who_may_is_a_note_and_the_rest_of_the_save_lands(string? reviewer, string fix)
    {
        await Drafted();
        var applied = await Applied(_files.Save(1, reviewer, p => p.With(Sample.History, Approve).With(Sample.Hours, c => c with { Owner = "Prakash" })));

        var packet = applied.Deal.Packet;
        Assert.Equal(Decision.Pending, packet.Promise(Sample.History)!.Decision);
        Assert.Equal("Prakash", packet.Claim(Sample.Hours)!.Owner);
        Assert.Equal("P-001", Assert.Single(packet.Notes).After);
        Assert.Contains("approved; they were told", packet.Notes[0].Text, StringComparison.Ordinal);
        Assert.Contains(fix, Assert.Single(applied.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_was_set_aside_is_taken_when_the_file_names_who_may()
    {
        await Drafted();
        var nobody = _files.Save(1, null, p => p.With(Sample.History, Approve));
        await Applied(nobody);
        var ann = _files.Save(1, "ann", p => p.With(Sample.History, Approve));
        var edit = new PendingEdit("packet.md", ann, Digest.Of(ann), Known: nobody);
        var outcome = await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(ann, false) { Edit = edit }, Watcher, null, default);

        Assert.Equal("ann", Assert.IsType<ReviewOutcome.Applied>(outcome).Deal.Packet.Promise(Sample.History)!.Decision.By);
    }

    [Fact]
    public async Task A_reviewers_mark_of_nobody_known_is_not_taken()
    {
        await Drafted();
        var applied = await Applied(_files.Save(1, "mallory", (p, stamp) => p.With(Sample.Hours, c => c with { Review = new Reviewed(stamp.By, stamp.At) })));

        Assert.Null(applied.Deal.Packet.Claim(Sample.Hours)!.Review);
        Assert.Single(applied.Problems);
    }

    [Fact]
    public async Task A_file_brings_no_waiver_signature_or_state()
    {
        await Drafted();
        var outcome = await Import(_files.Save(1, "ann", p => p with
        {
            Deal = p.Deal with { State = DealState.Accepted },
            Signatures = [new Signature(PersonRole.SalesOwner, "ann", Sample.Morning, PacketDigest.Parts(p))],
            Waivers = [new Waiver(new RuleId(402), Target.Of(Sample.History), "ann", "fine", new DateOnly(2027, 1, 1), PacketDigest.Of(p, Target.Of(Sample.History)))],
        }));

        Assert.IsType<ReviewOutcome.Unchanged>(outcome);
    }

    [Fact]
    public async Task A_save_that_takes_out_much_is_held_until_it_is_confirmed()
    {
        await Drafted();
        var file = _files.Save(1, "ann", (p, s) => p.With(Sample.Erp, c => c with { Removed = new Removal(s.By, s.At, "left out of the file") }));

        var held = Assert.IsType<ReviewOutcome.Held>(await Import(file));
        Assert.Equal(("it takes out 1 item of 3", 1, 0), (held.Reason, held.Removed, held.Approved));
        Assert.Contains("handoff import acme-portal --confirm", Assert.Single(held.Problems).Message, StringComparison.Ordinal);
        Assert.Null((await _store.LoadAsync(Sample.Id, default))!.Packet.Claim(Sample.Erp)!.Removed);

        var applied = Assert.IsType<ReviewOutcome.Applied>(await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(file, true), Ann, null, default));
        Assert.Equal("ann", applied.Deal.Packet.Claim(Sample.Erp)!.Removed!.By);
        Assert.Equal("true", applied.Event.Arguments["confirmed"]);
    }

    [Fact]
    public async Task Approving_more_than_five_promises_at_once_is_held()
    {
        var many = Sample.Draft with { Promises = Enumerable.Range(1, 6).Select(n => Sample.Draft.Promises[0] with { Id = new PromiseId(n), Text = $"Promise number {n}" }).ToValueList() };
        await Drafted(many);

        Assert.IsType<ReviewOutcome.Applied>(await Import(_files.Save(1, "ann", p => p with { Promises = [.. p.Promises.Take(5).Select(Approve), p.Promises[5]] })));
        var held = Assert.IsType<ReviewOutcome.Held>(await Import(_files.Save(1, "ann", p => p with { Promises = p.Promises.Select(Approve).ToValueList() })));
        Assert.Equal(6, held.Approved);
    }

    [Fact]
    public async Task What_was_taken_out_comes_back_under_its_id()
    {
        await Drafted();
        var file = _files.Save(1, "ann", (p, s) => p.With(Sample.Erp, c => c with { Removed = new Removal(s.By, s.At, "twice") }));
        await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(file, true), Ann, null, default);

        var applied = Assert.IsType<ReviewOutcome.Applied>(await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Restore(Target.Of(Sample.Erp)), Ann, 2, default));
        Assert.Equal(Sample.Draft.Claim(Sample.Erp), applied.Deal.Packet.Claim(Sample.Erp));
        Assert.Equal("claim:C-002", applied.Event.Arguments["item"]);
    }

    [Fact]
    public async Task Restoring_what_is_not_out_is_refused_with_what_is()
    {
        await Drafted();
        var refused = Assert.IsType<ReviewOutcome.Refused>(await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Restore(Target.Of(Sample.Erp)), Ann, null, default));
        Assert.Equal("packet.md: error HD034: claim:C-002 is not an item that was taken out; nothing was taken out of this packet", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public async Task A_command_for_an_older_revision_is_stale()
    {
        await Drafted();
        await Applied(_files.Save(1, "ann", p => p.Typed("Carol retires in June")));

        Assert.Equal(new ReviewOutcome.Stale(2), await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Restore(Target.Of(Sample.Erp)), Ann, 1, default));
    }

    [Theory]
    [InlineData(null, null, "HD032", "put 'revision: 1' at its head")]
    [InlineData(7, null, "HD032", "was written from revision 7, which this deal does not have")]
    [InlineData(0, null, "HD032", "was written from revision 0, which this deal does not have")]
    [InlineData(1, "other-deal", "HD033", "import it there")]
    public async Task A_file_that_cannot_be_compared_is_refused_and_changes_nothing(int? revision, string? deal, string rule, string fix)
    {
        await Drafted();
        var refused = Assert.IsType<ReviewOutcome.Refused>(await Import(_files.Save(revision, "ann", (p, _) => p.Typed("Carol retires in June"), deal)));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(rule, problem.Rule.ToString());
        Assert.Contains(fix, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await _store.LoadAsync(Sample.Id, default))!.Packet.Revision);
    }

    [Fact]
    public async Task A_save_of_a_deal_that_is_not_there_is_refused() =>
        Assert.Contains("there is no deal 'acme-portal'", Assert.Single((await Import(_files.Save(1, "ann", p => p))).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_redraft_keeps_what_people_wrote_and_reopens_what_rests_on_other_words()
    {
        await Drafted();
        await Applied(_files.Save(1, "ann", p => p.With(Sample.History, Approve).With(Sample.Hours, c => c with { Text = "25 hours", Origin = Origin.Human })));
        var again = Sample.Draft.With(Sample.History, p => p with { Evidence = [.. p.Evidence, Sample.Quote(Sample.S2, Sample.Call, "We load thirty months, I think")] });
        var applied = Assert.IsType<ReviewOutcome.Applied>(await _reviewing.ApplyAsync(Sample.Id, Draft(again), Watcher, null, default));

        Assert.Equal(DecisionState.Pending, applied.Deal.Packet.Promise(Sample.History)!.Decision.State);
        Assert.Equal("25 hours", applied.Deal.Packet.Claim(Sample.Hours)!.Text);
        Assert.Equal(again.Promises, (await _store.LoadMachineDraftAsync(Sample.Id, default))!.Promises);
    }

    [Fact]
    public async Task A_verdict_that_assessing_changes_takes_the_keys_with_it_and_is_checked_again()
    {
        await Drafted();
        await Applied(_files.Save(1, "ann", p => p.With(Sample.History, Approve)));
        _checks = 0;
        var applied = await Applied(_files.Save(2, "ann", p => p.Typed(Excluding)));

        var promise = applied.Deal.Packet.Promise(Sample.History)!;
        Assert.Equal((SupportStatus.Excluded, DecisionState.Approved, 0), (promise.Support.Status, promise.Decision.State, promise.Decision.Approvals.Count));
        Assert.Equal(2, _checks);
    }

    [Fact]
    public async Task A_signature_on_a_changed_part_is_void_after_the_change()
    {
        await Drafted();
        var current = (await _store.LoadAsync(Sample.Id, default))!.Packet;
        await using (var lease = await _store.LeaseAsync(Sample.Id, default))
        {
            var signed = current with { Revision = 2, Signatures = [new Signature(PersonRole.SalesOwner, "ann", Sample.Morning, PacketDigest.Parts(current))] };
            var @event = new DealEvent(2, Sample.Morning, Ann, "sign", ValueMap<string>.Empty, [], PacketDigest.Of(signed));
            Assert.True(await lease.CommitAsync(new DealCommit(@event, signed, null), default));
        }

        var applied = await Applied(_files.Save(2, "ben", p => p.With(Sample.Hours, c => c with { Text = "25 hours" })));
        Assert.False(Assert.Single(applied.Deal.Packet.Signatures).Valid);
    }

    [Fact]
    public async Task Many_saves_at_once_are_recorded_one_after_the_other()
    {
        await Drafted();
        var files = Enumerable.Range(1, 20).Select(n => _files.Save(1, "ann", p => p.Typed($"Line {n}"))).ToList();
        await Task.WhenAll(files.Select(file => Task.Run(() => Import(file))));

        var packet = (await _store.LoadAsync(Sample.Id, default))!.Packet;
        Assert.Equal(21, packet.Revision);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"Line {n}").Order(StringComparer.Ordinal), packet.Claims.Skip(2).Select(c => c.Text).Order(StringComparer.Ordinal));
        Assert.Equal(packet.Claims.Select(c => c.Id).Distinct(), packet.Claims.Select(c => c.Id));
    }

    [Fact]
    public async Task A_profile_that_cannot_be_used_stops_the_command()
    {
        var outcome = await _reviewing.ApplyAsync(Sample.Id, Draft(Sample.Draft with { Deal = Sample.Draft.Deal with { Profile = "unheard-of" } }), Watcher, null, default);
        Assert.IsType<ReviewOutcome.Refused>(outcome);
        Assert.Null(await _store.LoadAsync(Sample.Id, default));
    }

    private const string Excluding = "History is excluded";

    /// <summary>An assessor that believes a certain line.</summary>
    private Packet Check(Packet packet, Core.Reading.SourceTexts texts, Profile profile, Packet? machineDraft)
    {
        _checks++;
        return packet.Claims.Any(c => c.Text == Excluding)
            ? packet with { Promises = packet.Promises.Select(p => p with { Support = p.Support with { Status = SupportStatus.Excluded } }).ToValueList() }
            : packet;
    }

    private static Promise Approve(Promise promise) =>
        promise with { Decision = new Decision(DecisionState.Approved) { Reason = "they were told" } };

    private static ReviewCommand.Draft Draft(Packet packet) => new(packet, "built-in/1") { Texts = [Sample.OrderForm, Sample.Call] };

    private async Task<ReviewOutcome.Applied> Drafted(Packet? draft = null) =>
        Assert.IsType<ReviewOutcome.Applied>(await _reviewing.ApplyAsync(Sample.Id, Draft(draft ?? Sample.Draft), Watcher, null, default));

    private Task<ReviewOutcome> Import(string file) => _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(file, false), Watcher, null, default);

    private async Task<ReviewOutcome.Applied> Applied(string file) => Assert.IsType<ReviewOutcome.Applied>(await Import(file));
}
