using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Review.Merging;

namespace HandoffDrafter.Core.Review.Saving;

/// <summary>A save of packet.md, from the file to what is proposed to the record.</summary>
internal sealed class PacketSave(ReviewStages stages, ReviewCommand.Import command, Profile profile, Actor actor, DateTimeOffset at)
{
    private readonly People _people = stages.People();

    public string File => command.Edit?.File ?? "packet.md";

    /// <summary>The revision that the file was written from, or why it cannot be compared with anything.</summary>
    public int? Revision(Packet current, out FileProblem? problem)
    {
        problem = null;
        var revision = stages.RevisionOf(command.Text) ?? (command.Edit?.Known is { } known ? stages.RevisionOf(known) : null);
        if (revision >= 1 && revision <= current.Revision)
        {
            return revision;
        }

        var said = revision is null ? "does not say which revision it was written from" : string.Create(CultureInfo.InvariantCulture, $"was written from revision {revision}, which this deal does not have");
        problem = Problem(ReviewRules.NoSuchRevision, string.Create(CultureInfo.InvariantCulture,
            $"the file {said}; put 'revision: {current.Revision}' at its head if that is the packet that was edited, or start again from the packet.md of this deal"));
        return null;
    }

    /// <param name="written">The packet at the revision that the file names.</param>
    /// <param name="current">The packet as it stands.</param>
    /// <param name="machineDraft">What the drafters last wrote.</param>
    public Proposal Propose(Packet written, Packet current, Packet? machineDraft)
    {
        var (reading, person) = Read(command.Text, written);
        if (reading.Deal is { } deal && deal != current.Deal.Id.ToString())
        {
            return new Proposal.Turned(new ReviewOutcome.Refused
            {
                Problems = [Problem(ReviewRules.OtherDeal, $"the file is of the deal '{deal}', not of '{current.Deal.Id}'; import it there, or put 'deal: {current.Deal.Id}' at its head if it belongs here")],
            });
        }

        var before = written;
        if (Known(written) is var (known, by))
        {
            before = Rights(known, by).Of(written, OwnWording.TakenFrom(known, known, written).Packet, known.Decided).Packet;
            reading = OwnWording.TakenFrom(reading, known, written);
        }

        var save = Rights(reading, person).Of(before, reading.Packet, reading.Decided);
        ValueList<FileProblem> problems = [.. reading.Problems, .. save.Problems];
        if (!command.Confirmed && SaveSize.Between(before, save.Packet) is var size && size.Reason() is { } reason)
        {
            var held = Problem(ReviewRules.Held, $"the save is held, because {reason}; look at it again, and if it is meant run 'handoff import {current.Deal.Id} --confirm'");
            return new Proposal.Turned(new ReviewOutcome.Held(reason, size.Removed, size.Approved) { Problems = [.. problems, held] });
        }

        var saved = WithNotes(save, before, reading.Reviewer);
        var merging = PacketMerge.Merge(before, current, saved, machineDraft);
        return new Proposal.Change(merging.Packet, "import", Arguments(reading))
        {
            Problems = problems,
            Renamed = merging.Renamed,
            Import = command.Edit,
            Reviewer = person,
            KeepPacketFile = OnPaper.SaysAll(before, current, merging.Packet),
        };
    }

    /// <summary>
    /// What the file said before the save. A file that may stay as it was saved names an old revision and holds edits that are on record
    /// already; read in the same way, they are no changes. Null where it is not at hand.
    /// </summary>
    private (MarkdownReading Reading, Person? Person)? Known(Packet written) =>
        command.Edit is { } edit && Known(edit).FirstOrDefault(t => stages.RevisionOf(t) == written.Revision) is { } text ? Read(text, written) : null;

    private static ValueList<string> Known(PendingEdit edit) => edit.Known is { } known ? [known, .. edit.Earlier] : edit.Earlier;

    private (MarkdownReading Reading, Person? Person) Read(string text, Packet written)
    {
        var reading = stages.Read(text, written, profile, new Stamp(actor.Id, at));
        var person = reading.Reviewer is { } named && !string.IsNullOrWhiteSpace(named) ? Find(named.Trim()) : _people.Find(actor.Id);
        return (person is null || person.Id == actor.Id ? reading : stages.Read(text, written, profile, new Stamp(person.Id, at)), person);
    }

    private SaveRights Rights(MarkdownReading reading, Person? person) =>
        new(person, string.IsNullOrWhiteSpace(reading.Reviewer) ? null : reading.Reviewer.Trim(), profile, at, File);

    private Person? Find(string named) =>
        _people.Find(named) ?? _people.FindByEmail(named) ?? (_people.All.Where(p => p.Name == named).ToList() is [var only] ? only : null);

    private Packet WithNotes(Entitled save, Packet before, string? named)
    {
        var next = new HighestIds(before, save.Packet);
        var notes = save.Notes.Select(n => new Note(next.NextNote(), n.After, n.Text, named ?? actor.Id));
        return save.Packet with { Notes = [.. save.Packet.Notes, .. notes] };
    }

    private ValueMap<string> Arguments(MarkdownReading reading)
    {
        var arguments = ValueMap<string>.Empty.With("confirmed", command.Confirmed ? "true" : "false");
        if (stages.RevisionOf(command.Text) is { } revision)
        {
            arguments = arguments.With("base", revision.ToString(CultureInfo.InvariantCulture));
        }

        return string.IsNullOrWhiteSpace(reading.Reviewer) ? arguments : arguments.With("reviewer", reading.Reviewer.Trim());
    }

    private FileProblem Problem(RuleDescriptor rule, string message) => new(File, null, null, Severity.Error, rule.Id, message);
}
