using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Takes back what people wrote in packet.md.</summary>
internal sealed class ImportCommand : HandoffCommand
{
    private readonly Argument<string> _deal = new("deal") { Description = "a deal's id, its folder, its packet.md or its packet.json" };

    private readonly Option<bool> _confirm = new("--confirm") { Description = "A save that removes or approves much at once is meant" };

    private readonly Option<string> _as = new("--as") { Description = "Who acts, by the id in people.yaml (default: whoever has your account)", HelpName = "PERSON" };

    public ImportCommand(GlobalOptions globals, Surroundings surroundings)
        : base("import", "Take in what people wrote in packet.md", globals, surroundings)
    {
        Arguments.Add(_deal);
        Options.Add(_confirm);
        Options.Add(_as);
    }

    public override string Paragraph =>
        "Reads packet.md after somebody edited it, merges it with what happened meanwhile, and runs the gate. Every word ends as a value, a note "
        + "or a removal in the history. Decisions count for the person named by 'reviewer:' at the head of the file, who must hold the role "
        + "in people.yaml; what does not count is said and kept as a note. A save that removes or approves much is held until --confirm.";

    public override string Example => "handoff import /tmp/harrowgate";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        if (FindDeal(composition, parse.GetRequiredValue(_deal), out var problem) is not var (its, place)
            || its.RequireCalendar(out problem) is null
            || its.RequirePeople(out problem) is not { } people
            || Acting.As(parse.GetValue(_as), people, its.Workspace.People, Surroundings, out problem) is not { } actor)
        {
            return Stop(problem!);
        }

        var store = its.StoreOf(place);
        if (!File.Exists(place.Folder.PacketFile))
        {
            return Stop(Problem.Failed($"{place.Folder.PacketFile} is not there, so that there is nothing to take in; 'handoff draft <documents>' writes it again"));
        }

        var reviewing = its.ReviewingOf(store);
        var outcomes = new List<ReviewOutcome>();
        foreach (var edit in await store.PendingEditsAsync(place.Id, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var command = new ReviewCommand.Import(edit.Text, parse.GetValue(_confirm)) { Edit = edit };
            outcomes.Add(await reviewing.ApplyAsync(place.Id, command, actor, revision: null, CancellationToken.None));
        }

        var now = await store.LoadAsync(place.Id, cancellationToken);
        if (now is not null && outcomes.Exists(o => o is ReviewOutcome.Applied))
        {
            await its.RememberAsync(store, place, now.Packet, CancellationToken.None);
        }

        Report(parse, place, outcomes, now?.Packet);
        return outcomes.Exists(o => o is not (ReviewOutcome.Applied or ReviewOutcome.Unchanged)) ? ExitCode.Blocked : ExitCode.Done;
    }

    private void Report(ParseResult parse, DealPlace place, List<ReviewOutcome> outcomes, Packet? packet)
    {
        if (WantsJson(parse))
        {
            WriteJson(place, outcomes, packet);
            return;
        }

        foreach (var outcome in outcomes)
        {
            foreach (var problem in outcome.Problems)
            {
                Terminal.Line(problem.ToString());
            }

            if (outcome is ReviewOutcome.Applied { Event: var recorded })
            {
                ChangeReport.Write(Terminal, recorded);
            }
        }

        if (outcomes.TrueForAll(o => o is ReviewOutcome.Unchanged))
        {
            Terminal.Line($"{Surroundings.Shown(place.Folder.PacketFile)} says what is on record already; there is nothing to take in.");
        }

        if (packet is not null)
        {
            var verdict = Verdict.Of(packet.Findings);
            Terminal.Line(Wording.InkOf(verdict), "Gate", $" {verdict} (revision {packet.Revision})");
        }
    }

    private void WriteJson(DealPlace place, List<ReviewOutcome> outcomes, Packet? packet) => JsonOutput.Write(Terminal, "handoff-import/1", json =>
    {
        json.WriteString("deal", place.Id.ToString());
        json.WriteNumber("revision", packet?.Revision ?? 0);
        json.WriteStartArray("saves");
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            ChangeReport.Write(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (packet is not null)
        {
            json.WriteBoolean("blocked", Verdict.Of(packet.Findings).Blocked);
        }
    });
}
