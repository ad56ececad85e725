using System.CommandLine;
using HandoffDrafter.Core.Export;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Exports;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Writes the final packet and its companions.</summary>
internal sealed class ExportCommand : HandoffCommand
{
    private readonly Argument<string> _deal = new("deal") { Description = "a deal's id, its folder, its packet.md or its packet.json" };

    private readonly Option<bool> _provisional = new("--provisional") { Description = "Before it is accepted: marked as such, with what blocks on top" };

    private readonly Option<string> _as = new("--as") { Description = "Who acts, by id of people.yaml (default: whose account runs the program)", HelpName = "PERSON" };

    private readonly Option<string> _asOf = new("--as-of", "--today") { Description = "The day to count from, as 2026-03-09 (default: today)", HelpName = "DATE" };

    public ExportCommand(GlobalOptions globals, Surroundings surroundings)
        : base("export", "Write the final packet and its companions", globals, surroundings)
    {
        Arguments.Add(_deal);
        Options.Add(_provisional);
        Options.Add(_as);
        Options.Add(_asOf);
    }

    public override string Paragraph =>
        "Runs the gate as of today and writes the files that the profile names into the deal's out folder: the packet as it was accepted, plans and lists, "
        + "data for the CRM, an introduction for the customer, and a list of all of them. A final export wants both signatures and nothing that "
        + "blocks; else it lists what does and ends with exit code 1. What was told in confidence is in none of the files. Earlier exports stay.";

    public override string Example => "handoff export acme-portal";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        if (FindDeal(composition, parse.GetRequiredValue(_deal), out var problem) is not var (its, place)
            || its.RequireCalendar(out problem) is not { } calendar
            || AsOf.Parse(parse.GetValue(_asOf), Surroundings.Time, calendar, out problem) is not { } today
            || its.RequirePeople(out problem) is not { } people
            || Acting.As(parse.GetValue(_as), people, its.Workspace.People, Surroundings, out problem) is not { } actor)
        {
            return Stop(problem!);
        }

        var store = its.StoreOf(place);
        if (await store.LoadAsync(place.Id, cancellationToken) is not { } deal)
        {
            return Stop(Problem.Failed($"{Surroundings.Shown(place.Folder.Path)} holds no history; restore history.jsonl and revisions, or draft it again elsewhere"));
        }

        if ((await store.PendingEditsAsync(place.Id, cancellationToken)).Count > 0)
        {
            return Stop(Problem.Failed($"{Surroundings.Shown(place.Folder.PacketFile)} holds edits that are not taken in yet; 'handoff import {Surroundings.Shown(place.Folder.Path)}' does that, then export"));
        }

        if (its.RequireProfile(deal.Packet.Deal.Profile, out problem) is not { } profile)
        {
            return Stop(problem!);
        }

        var asked = deal.Packet with { Deal = deal.Packet.Deal with { AsOf = today } };
        var packet = its.Check(asked, deal.Texts, profile, await store.LoadMachineDraftAsync(place.Id, cancellationToken));
        var (set, outcome) = await new DealExport(its, place).RunAsync(store, deal, packet, profile, people, parse.GetValue(_provisional), actor, cancellationToken);
        if (outcome is ReviewOutcome.Stale)
        {
            return Stop(Problem.Failed("the deal was changed meanwhile; export again"));
        }

        Report(parse, place, set);
        return set.Blockers.Count > 0 ? ExitCode.Blocked : ExitCode.Done;
    }

    private void Report(ParseResult parse, DealPlace place, ExportSet set)
    {
        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-export-report/1", json =>
            {
                json.WriteString("deal", place.Id.ToString());
                json.WriteStrings("blockers", set.Blockers);
                json.WriteStrings("files", set.Files.Select(f => Path.Combine(place.Folder.Out, f.Name)));
            });
            return;
        }

        foreach (var blocker in set.Blockers)
        {
            Terminal.ErrorLine(blocker);
        }

        if (set.Blockers.Count > 0)
        {
            Terminal.ErrorLine($"handoff: nothing was exported, {Wording.Counted(set.Blockers.Count, "thing")} stand in the way; '--provisional' writes a marked draft all the same");
            return;
        }

        Terminal.Line($"{Wording.Counted(set.Files.Count, "file")} in {Surroundings.Shown(place.Folder.Out)}");
        foreach (var file in set.Files)
        {
            Terminal.Line($"  {file.Name}{(file.Readership == Readership.Customer ? "   (for the customer)" : "")}");
        }
    }
}
