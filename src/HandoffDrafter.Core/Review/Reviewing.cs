using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review.Decisions;
using HandoffDrafter.Core.Review.Diff;
using HandoffDrafter.Core.Review.Life;
using HandoffDrafter.Core.Review.Merging;
using HandoffDrafter.Core.Review.Saving;
using HandoffDrafter.Core.Review.Signatures;

namespace HandoffDrafter.Core.Review;

/// <summary>
/// The one way in: whatever changes a deal comes through here, from the command line, the desk, an editor or the watched folder, and is
/// merged, checked and recorded alike.
/// </summary>
public sealed class Reviewing(IDealStore store, ReviewStages stages, TimeProvider clock)
{
    /// <summary>
    /// Raised after each recorded change, when the deal is free again, on the thread that recorded it. A handler must be quick and must not
    /// throw; what it hears may be old by the time it looks.
    /// </summary>
    public event Action<DealChanged>? Changed;

    /// <param name="revision">
    /// The revision that the command was made for, where it must still be the latest; null where it does not matter. A save of packet.md names
    /// its own, and is merged with what came after.
    /// </param>
    /// <exception cref="DealBusyException">Somebody else kept the deal for longer than the store waits.</exception>
    /// <exception cref="DealDamagedException">What is stored does not agree with its own record.</exception>
    public async Task<ReviewOutcome> ApplyAsync(DealId deal, ReviewCommand command, Actor actor, int? revision, CancellationToken cancellationToken)
    {
        var outcome = await ApplyLeasedAsync(deal, command, actor, revision, cancellationToken);
        if (outcome is ReviewOutcome.Applied applied)
        {
            Changed?.Invoke(new DealChanged(deal, applied.Event.Number, applied.Event.Command, applied.Event.Actor));
        }

        return outcome;
    }

    private async Task<ReviewOutcome> ApplyLeasedAsync(DealId deal, ReviewCommand command, Actor actor, int? revision, CancellationToken cancellationToken)
    {
        await using var lease = await store.LeaseAsync(deal, cancellationToken);
        var current = await store.LoadAsync(deal, cancellationToken);
        if (revision is { } seen && seen != (current?.Packet.Revision ?? 0))
        {
            return new ReviewOutcome.Stale(current?.Packet.Revision ?? 0);
        }

        var profileId = current?.Packet.Deal.Profile ?? (command as ReviewCommand.Draft)?.Packet.Deal.Profile;
        if (profileId is null)
        {
            return Refused(ReviewRules.NotThere, $"there is no deal '{deal}' in this workspace; give the id of one that is there, or draft it first with 'handoff draft <folder>'");
        }

        if (Profile(profileId, out var refused) is not { } profile)
        {
            return refused!;
        }

        var now = clock.GetUtcNow();
        var machineDraft = await store.LoadMachineDraftAsync(deal, cancellationToken);
        var proposal = command switch
        {
            ReviewCommand.Draft draft => Drafted(deal, draft, machineDraft, current?.Packet, new Stamp(actor.Id, now)),
            ReviewCommand.Import import => await SavedAsync(import, current!.Packet, machineDraft, profile, actor, now, cancellationToken),
            ReviewCommand.Restore restore => Restoring.Propose(current!.Packet, restore.Item),
            ReviewCommand.Export export => Exported(current!.Packet, export),
            ReviewCommand.Log log => Logging.Propose(current!.Packet, log),
            _ => ByAPerson(command, current!, machineDraft, profile, actor, now),
        };
        if (proposal is not Proposal.Change change)
        {
            return ((Proposal.Turned)proposal).Outcome;
        }

        // A draft may put the deal under another profile.
        var governing = change.Packet.Deal.Profile == profile.Id ? profile : Profile(change.Packet.Deal.Profile, out refused);
        return governing is null ? refused! : await RecordAsync(lease, current, machineDraft, change, governing, actor, now, cancellationToken);
    }

    private static Proposal.Change Exported(Packet current, ReviewCommand.Export command)
    {
        var exported = command.Provisional || current.Deal.State != DealState.Accepted ? current : current with { Deal = current.Deal with { State = DealState.Exported } };
        return new Proposal.Change(exported, "export", ValueMap<string>.Empty
            .With("manifest", command.Manifest.ToString())
            .With("files", command.Files.ToString(CultureInfo.InvariantCulture))
            .With("provisional", command.Provisional ? "true" : "false"))
        {
            IsNews = true,
        };
    }

    /// <summary>What only a person of people.yaml may do, whoever runs the program.</summary>
    private Proposal ByAPerson(ReviewCommand command, StoredDeal current, Packet? machineDraft, Profile profile, Actor actor, DateTimeOffset now)
    {
        var people = stages.People();
        if (people.Find(actor.Id) is not { } person)
        {
            return new Proposal.Turned(Refused(ReviewRules.NotTaken, "nobody of people.yaml is named as acting, and only such a person can do this; name one with '--as PERSON', or add your account to your entry in people.yaml"));
        }

        var packet = current.Packet;
        Packet On(DateOnly day) => packet with { Deal = packet.Deal with { AsOf = day } };
        Packet Checked(Packet proposed) => stages.Check(proposed, current.Texts, profile, machineDraft);
        return command switch
        {
            ReviewCommand.Decide decide => new Deciding(packet, profile, person, now).Decide(decide),
            ReviewCommand.Tell tell => new Deciding(packet, profile, person, now).Tell(tell),
            ReviewCommand.Review review => new Deciding(packet, profile, person, now).Review(review.Item),
            ReviewCommand.Waive waive => new Waiving(packet, Checked, person).Propose(waive),
            ReviewCommand.Sign sign => new SignOff(Checked(On(sign.AsOf)), profile, people, person, now).Sign(),
            ReviewCommand.Accept accept => new SignOff(Checked(On(accept.AsOf)), profile, people, person, now).Accept(),
            ReviewCommand.Return returned => new SignOff(Checked(packet), profile, people, person, now).Return(returned.Reasons),
            _ => throw new InvalidOperationException($"A command of kind {command.GetType().Name} is not known here."),
        };
    }

    private Profile? Profile(string id, out ReviewOutcome.Refused? refused)
    {
        var reading = stages.FindProfile(id);
        refused = reading.Profile is not null ? null : new ReviewOutcome.Refused
        {
            Problems = reading.Problems
                .Select(p => new FileProblem(p.File, p.Line, p.Column, Severity.Error, ReviewRules.NoProfile.Id, p.Message))
                .ToValueList(),
        };
        return reading.Profile;
    }

    private static Proposal.Change Drafted(DealId deal, ReviewCommand.Draft command, Packet? machineDraft, Packet? current, Stamp stamp)
    {
        if (command.Packet.Deal.Id != deal)
        {
            throw new ArgumentException($"The draft is of '{command.Packet.Deal.Id}', not of '{deal}'.", nameof(command));
        }

        var arguments = ValueMap<string>.Empty.With("drafter", command.Drafter);
        if (current is null)
        {
            var first = Redraft.Unsigned(command.Packet);
            return new Proposal.Change(first, "draft", arguments) { MachineDraft = first, Texts = command.Texts };
        }

        var redraft = Redraft.Of(command.Packet, machineDraft, current, stamp);
        var merging = PacketMerge.Merge(redraft.Base, current, redraft.Draft, machine: redraft.Draft);
        return new Proposal.Change(merging.Packet, "draft", arguments) { MachineDraft = redraft.Draft, Texts = command.Texts, Renamed = merging.Renamed };
    }

    private async Task<Proposal> SavedAsync(
        ReviewCommand.Import command, Packet current, Packet? machineDraft, Profile profile, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var save = new PacketSave(stages, command, profile, actor, now);
        if (save.Revision(current, out var problem) is not { } number)
        {
            return new Proposal.Turned(new ReviewOutcome.Refused { Problems = [problem!] });
        }

        var written = number == current.Revision ? current : await store.LoadRevisionAsync(current.Deal.Id, number, cancellationToken);
        return save.Propose(written ?? throw new InvalidOperationException($"Revision {number} of '{current.Deal.Id}' is on record and not kept."), current, machineDraft);
    }

    private async Task<ReviewOutcome> RecordAsync(
        IDealLease lease, StoredDeal? current, Packet? machineDraft, Proposal.Change change, Profile profile, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var texts = TextsOf(change, current);
        var draft = change.MachineDraft ?? machineDraft;
        var before = current?.Packet ?? new Packet(change.Packet.Deal);
        var number = before.Revision + 1;
        var packet = Settle(before, change.Packet with { Revision = number }, texts, profile, draft);

        var changes = PacketDiff.Between(before, packet);
        var draftIsNew = change.MachineDraft is not null && (machineDraft is null || PacketDiff.Between(machineDraft, change.MachineDraft).Count > 0);
        if (current is not null && changes.Count == 0 && !draftIsNew && !change.IsNews)
        {
            if (change.Import is { } edit)
            {
                await lease.SettleAsync(edit, cancellationToken);
            }

            return new ReviewOutcome.Unchanged(current) { Problems = change.Problems };
        }

        foreach (var source in packet.Sources)
        {
            foreach (var text in change.Texts.Where(t => t.Digest == source.Text))
            {
                await lease.PutTextAsync(source.Sha256, text, cancellationToken);
            }
        }

        // Nobody was signed in; who saved the file says so at its head.
        var by = actor.Id == Actor.Program && change.Reviewer is { } reviewer ? actor with { Id = reviewer.Id } : actor;
        var @event = new DealEvent(number, now, by, change.Command, change.Arguments, changes, PacketDigest.Of(packet));
        var commit = new DealCommit(@event, packet, change.MachineDraft) { Import = change.Import, KeepPacketFile = change.KeepPacketFile };
        return await lease.CommitAsync(commit, cancellationToken)
            ? new ReviewOutcome.Applied(new StoredDeal(packet, texts), @event) { Problems = change.Problems, Renamed = change.Renamed }
            : new ReviewOutcome.Stale((await store.LoadAsync(lease.Deal, cancellationToken))?.Packet.Revision ?? 0);
    }

    /// <summary>
    /// Assessing may change a verdict, and with it what keys and signatures rest on; what lapses may move the deal back, and is in turn
    /// something for the gate.
    /// </summary>
    private Packet Settle(Packet before, Packet proposed, SourceTexts texts, Profile profile, Packet? machineDraft)
    {
        var assessed = stages.Check(Lapses.Between(before, proposed), texts, profile, machineDraft);
        var settled = DealLife.Follow(before, SignatureCheck.Revalidate(Lapses.Between(before, assessed)), profile);
        return settled.Equals(assessed) ? assessed : stages.Check(settled, texts, profile, machineDraft);
    }

    private static SourceTexts TextsOf(Proposal.Change change, StoredDeal? current)
    {
        if (change.Texts.Count == 0 && current is not null)
        {
            return current.Texts;
        }

        var kept = change.Packet.Sources
            .SelectMany(s => s.Text is { } text ? s.EarlierTexts.Append(text) : s.EarlierTexts)
            .Select(digest => current?.Texts.Find(digest))
            .OfType<SourceText>();
        return new SourceTexts([.. kept, .. change.Texts]);
    }

    private static ReviewOutcome.Refused Refused(RuleDescriptor rule, string message) =>
        new() { Problems = [new FileProblem("packet.md", null, null, Severity.Error, rule.Id, message)] };
}
