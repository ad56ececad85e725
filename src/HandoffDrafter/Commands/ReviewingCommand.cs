using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Core.Review.Life;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>A person does one thing to one deal: decides, waives, signs, accepts, returns, logs.</summary>
internal abstract class ReviewingCommand : HandoffCommand
{
    private readonly Argument<string> _deal = new("deal") { Description = "a deal's id, its folder, its packet.md or its packet.json" };

    private readonly Option<string> _as = new("--as") { Description = "Who acts, by id of people.yaml (default: whose account runs the program)", HelpName = "PERSON" };

    private readonly Option<string> _asOf = new("--as-of", "--today") { Description = "The day to count from, as 2026-03-09 (default: today)", HelpName = "DATE" };

    protected ReviewingCommand(string name, string summary, GlobalOptions globals, Surroundings surroundings)
        : base(name, summary, globals, surroundings) => Arguments.Add(_deal);

    /// <summary>Behind the command's own, so that help lists those first.</summary>
    protected void AddCommonOptions()
    {
        Options.Add(_as);
        Options.Add(_asOf);
    }

    /// <summary>The command that the words of the command line ask for, or what is wrong with them.</summary>
    /// <param name="today">The day that the person counts from.</param>
    protected abstract ReviewCommand? Ask(ParseResult parse, DateOnly today, out Problem? problem);

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        if (FindDeal(composition, parse.GetRequiredValue(_deal), out var problem) is not var (its, place)
            || its.RequireCalendar(out problem) is not { } calendar
            || AsOf.Parse(parse.GetValue(_asOf), Surroundings.Time, calendar, out problem) is not { } today
            || its.RequirePeople(out problem) is not { } people
            || Acting.As(parse.GetValue(_as), people, its.Workspace.People, Surroundings, out problem) is not { } actor
            || Ask(parse, today, out problem) is not { } command)
        {
            return Stop(problem!);
        }

        var store = its.StoreOf(place);
        if ((await store.PendingEditsAsync(place.Id, cancellationToken)).Count > 0)
        {
            // What somebody typed may bear on what is being decided.
            return Stop(Problem.Failed($"{Surroundings.Shown(place.Folder.PacketFile)} holds edits that are not taken in yet; 'handoff import {Surroundings.Shown(place.Folder.Path)}' does that, then say it again"));
        }

        var outcome = await its.ReviewingOf(store).ApplyAsync(place.Id, command, actor, revision: null, cancellationToken);
        var packet = (outcome as ReviewOutcome.Applied)?.Deal.Packet ?? (outcome as ReviewOutcome.Unchanged)?.Deal.Packet;
        if (outcome is ReviewOutcome.Applied && packet is not null)
        {
            await its.RememberAsync(store, place, packet, CancellationToken.None);
        }

        if (packet is null)
        {
            return Turned(parse, place, outcome);
        }

        var next = its.RequireProfile(packet.Deal.Profile, out problem) is { } profile ? NextMove.Of(packet, profile, calendar) : null;
        Report(parse, place, outcome, packet, next);
        return ExitCode.Done;
    }

    private int Turned(ParseResult parse, DealPlace place, ReviewOutcome outcome)
    {
        if (WantsJson(parse))
        {
            WriteJson(place, outcome, null, null);
        }
        else
        {
            foreach (var line in outcome.Problems.Select(p => p.ToString()).DefaultIfEmpty("handoff: the deal was changed meanwhile; look at it again and say it again"))
            {
                Terminal.ErrorLine(line);
            }
        }

        return outcome is ReviewOutcome.Stale ? ExitCode.Failed
            : outcome.Problems.Any(p => p.Rule == ReviewRules.NotThere.Id) ? ExitCode.Usage
            : ExitCode.Blocked;
    }

    private void Report(ParseResult parse, DealPlace place, ReviewOutcome outcome, Packet packet, NextMove? next)
    {
        if (WantsJson(parse))
        {
            WriteJson(place, outcome, packet, next);
            return;
        }

        if (outcome is ReviewOutcome.Applied { Event: var recorded })
        {
            ChangeReport.Write(Terminal, recorded);
        }
        else
        {
            Terminal.Line("That is on record already.");
        }

        var verdict = Verdict.Of(packet.Findings);
        Terminal.Line(Wording.InkOf(verdict), "Gate", $"   {verdict} (revision {packet.Revision})");
        Terminal.Line($"State  {Words.Of(packet.Deal.State)}");
        Terminal.Line($"Next   {next}");
    }

    private void WriteJson(DealPlace place, ReviewOutcome outcome, Packet? packet, NextMove? next) => JsonOutput.Write(Terminal, $"handoff-{Name}/1", json =>
    {
        json.WriteString("deal", place.Id.ToString());
        ChangeReport.Write(json, outcome);
        if (packet is not null)
        {
            json.WriteNumber("revision", packet.Revision);
            json.WriteString("state", Words.Of(packet.Deal.State));
            json.WriteBoolean("blocked", Verdict.Of(packet.Findings).Blocked);
            json.WriteString("next", next?.ToString());
        }
    });
}
