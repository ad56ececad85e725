using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Profiles;
using HandoffDrafter.Core.Review;

namespace HandoffDrafter.Tests.Review;

/// <summary>Somebody edits the real packet.md and saves it.</summary>
public sealed class EditedPacketTests
{
    private static readonly Actor Watcher = new(Actor.Program, CommandSource.Watch, null);
    private static readonly ProfileCatalogue Profiles = new(null, null);
    private static readonly People People = new([new Person("ann", "Ann Keller", [PersonRole.SalesOwner]), new Person("ben", "Ben Odoi", [PersonRole.ImplementationOwner])]);

    private readonly InMemoryDealStore _store = new();
    private readonly Reviewing _reviewing;

    public EditedPacketTests() =>
        _reviewing = new Reviewing(_store, new ReviewStages((packet, _, _, _) => packet, Profiles.Find, () => People), new StoppedClock());

    [Fact]
    public async Task A_file_that_nobody_edited_is_no_event()
    {
        await DraftedAsync();
        Assert.IsType<ReviewOutcome.Unchanged>(await SaveAsync(await FileAsync()));
    }

    [Fact]
    public async Task A_decision_in_the_file_turns_the_reviewers_key()
    {
        await DraftedAsync();
        var applied = await AppliedAsync((await FileAsync())
            .Replace("\nreviewer:\n", "\nreviewer: ann\n", StringComparison.Ordinal)
            .Replace("Decision: pending", "Decision: approve: it was sold on it", StringComparison.Ordinal));

        Assert.Equal(Sample.Approved("ann", PersonRole.SalesOwner), applied.Deal.Packet.Promise(Sample.History)!.Decision);
        Assert.Equal("ann", applied.Event.Actor.Id);
        Assert.Empty(applied.Problems);
    }

    [Fact]
    public async Task A_decision_without_a_reviewer_is_set_aside_and_taken_once_somebody_is_named()
    {
        await DraftedAsync();
        var file = (await FileAsync()).Replace("Decision: pending", "Decision: approve: it was sold on it", StringComparison.Ordinal);
        var applied = await AppliedAsync(file);
        Assert.Equal(Decision.Pending, applied.Deal.Packet.Promise(Sample.History)!.Decision);
        Assert.Equal("packet.md: error HD030", Assert.Single(applied.Problems).ToString()[..22]);

        applied = await AppliedAsync((await FileAsync())
            .Replace("\nreviewer:\n", "\nreviewer: ann\n", StringComparison.Ordinal)
            .Replace("Decision: pending", "Decision: approve: it was sold on it", StringComparison.Ordinal));
        Assert.Equal("ann", applied.Deal.Packet.Promise(Sample.History)!.Decision.By);
    }

    [Fact]
    public async Task Two_people_with_the_same_file_open_both_land()
    {
        await DraftedAsync();
        var file = await FileAsync();
        await AppliedAsync(file.Replace("ERP connectors", "Any ERP connector", StringComparison.Ordinal).Replace("\nreviewer:\n", "\nreviewer: ann\n", StringComparison.Ordinal));
        var applied = await AppliedAsync(file
            .Replace("\nreviewer:\n", "\nreviewer: ben\n", StringComparison.Ordinal)
            .Replace("Decision: pending", "Decision: reject: not in the order form", StringComparison.Ordinal));

        Assert.Equal("Any ERP connector", applied.Deal.Packet.Claim(Sample.Erp)!.Text);
        Assert.Equal((DecisionState.Rejected, "ben"), (applied.Deal.Packet.Promise(Sample.History)!.Decision.State, applied.Deal.Packet.Promise(Sample.History)!.Decision.By));
    }

    [Fact]
    public async Task New_words_under_a_decision_open_it_again_though_the_editor_may_not_decide()
    {
        await DraftedAsync();
        await AppliedAsync((await FileAsync())
            .Replace("\nreviewer:\n", "\nreviewer: ann\n", StringComparison.Ordinal)
            .Replace("Decision: pending", "Decision: approve: it was sold on it", StringComparison.Ordinal));
        var applied = await AppliedAsync((await FileAsync()).Replace("Load 24 months of history", "Load 24 months of invoices", StringComparison.Ordinal));

        var promise = applied.Deal.Packet.Promise(Sample.History)!;
        Assert.Equal(("Load 24 months of invoices", Decision.Pending), (promise.Text, promise.Decision));
        Assert.Contains(applied.Deal.Packet.Notes, n => n.After == "P-001" && n.Text.Contains("it was sold on it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_another_deal_is_refused()
    {
        await DraftedAsync();
        var refused = await SaveAsync((await FileAsync()).Replace("deal: acme-portal", "deal: other-deal", StringComparison.Ordinal));

        Assert.IsType<ReviewOutcome.Refused>(refused);
        Assert.Equal(ReviewRules.OtherDeal.Id, Assert.Single(refused.Problems).Rule);
    }

    [Fact]
    public async Task A_file_cut_off_half_way_takes_nothing_out_and_says_so()
    {
        await DraftedAsync();
        var file = await FileAsync();
        var outcome = await SaveAsync(file[..(file.IndexOf("ERP connectors", StringComparison.Ordinal) - 12)]);

        Assert.Contains(outcome.Problems, p => p.Rule == MarkdownRules.NoEnd.Id);
        Assert.All((await _store.LoadAsync(Sample.Id, default))!.Packet.Claims, c => Assert.Null(c.Removed));
    }

    [Fact]
    public async Task Lines_that_another_version_worded_otherwise_are_not_taken_for_edits()
    {
        await DraftedAsync();
        var known = (await FileAsync())
            .Replace("Internal, never forward.", "For our eyes only.", StringComparison.Ordinal)
            .Replace("- Said: ", "- They said: ", StringComparison.Ordinal);
        var saved = known.Replace("ERP connectors", "Any ERP connector", StringComparison.Ordinal)
            .Replace("\n## Sources", "\nAsk Len about June.\n\n## Sources", StringComparison.Ordinal);
        var edit = new PendingEdit("packet.md", saved, Digest.Of(saved), known);

        var applied = Assert.IsType<ReviewOutcome.Applied>(await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(saved, false) { Edit = edit }, Watcher, null, default));

        Assert.NotEqual(known, await FileAsync());
        Assert.Empty(applied.Problems);
        Assert.Equal("Any ERP connector", applied.Deal.Packet.Claim(Sample.Erp)!.Text);
        Assert.Equal("Ask Len about June.", Assert.Single(applied.Deal.Packet.Notes).Text);
    }

    private async Task DraftedAsync() => Assert.IsType<ReviewOutcome.Applied>(
        await _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Draft(Sample.Draft, "built-in/1") { Texts = [Sample.OrderForm, Sample.Call] }, Watcher, null, default));

    private async Task<string> FileAsync() =>
        PacketMarkdown.Write((await _store.LoadAsync(Sample.Id, default))!.Packet, Profiles.Find("small").Profile!);

    private Task<ReviewOutcome> SaveAsync(string text) => _reviewing.ApplyAsync(Sample.Id, new ReviewCommand.Import(text, false), Watcher, null, default);

    private async Task<ReviewOutcome.Applied> AppliedAsync(string text) => Assert.IsType<ReviewOutcome.Applied>(await SaveAsync(text));
}
