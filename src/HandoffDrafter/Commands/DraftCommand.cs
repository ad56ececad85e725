using System.CommandLine;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Drafting;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>A folder of documents becomes a deal with a packet, or the packet it has takes in what changed.</summary>
internal sealed class DraftCommand : HandoffCommand
{
    private readonly Argument<string> _folder = new("folder") { Description = "the folder that a deal's documents were dropped into" };

    private readonly Option<string> _out = new("--out") { Description = "The deal's own folder (default: <workspace>/deals/<id>)", HelpName = "DIR" };

    private readonly Option<string> _profile = new("--profile") { Description = "The kind of handoff, as 'handoff profiles' lists them", HelpName = "ID" };

    private readonly Option<string> _asOf = new("--as-of", "--today") { Description = "The day to count from, as 2026-03-09 (default: today)", HelpName = "DATE" };

    private readonly Option<bool> _noModel = new("--no-model") { Description = "Draft with the built-in drafter alone, which is also the default without a model" };

    private readonly Option<bool> _reread = new("--reread") { Description = "Read documents again that were read before, and re-anchor what rests on them" };

    private readonly Option<string> _as = new("--as") { Description = "Who acts, by the id in people.yaml (default: whoever has your account)", HelpName = "PERSON" };

    public DraftCommand(GlobalOptions globals, Surroundings surroundings)
        : base("draft", "Read a deal's documents and write its packet", globals, surroundings)
    {
        Arguments.Add(_folder);
        foreach (var option in (Option[])[_out, _profile, _asOf, _noModel, _reread, _as])
        {
            Options.Add(option);
        }
    }

    public override string Paragraph =>
        "Reads every document in the folder, drafts what was sold, promised and left open, holds the promises against the signed agreement, and "
        + "writes packet.md for people to read and edit. The documents stay as they are. Run again, it merges: what people wrote in packet.md "
        + "stays, and what is new in the documents is added. A packet that the gate blocks is written all the same, and the exit code is 0.";

    public override string Example => "handoff draft fixtures/deals/harrowgate-onboarding --out /tmp/harrowgate";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        if (DraftTarget.Find(composition, composition.FullPath(parse.GetRequiredValue(_folder)), parse.GetValue(_out), out var problem) is not { } target
            || Follow(composition, target.Place, out problem) is not { } its
            || its.RequireCalendar(out problem) is not { } calendar
            || AsOf.Parse(parse.GetValue(_asOf), Surroundings.Time, calendar, out problem) is not { } asOf
            || its.RequirePeople(out problem) is not { } people
            || Acting.As(parse.GetValue(_as), people, its.Workspace.People, Surroundings, out problem) is not { } actor)
        {
            return Stop(problem!);
        }

        var request = new DraftRequest(asOf, parse.GetValue(_profile), parse.GetValue(_reread), OfThisDeal: target.Named);
        await using var documents = its.OpenReading(spares: 0);
        var (draft, stopped) = await StageDisplay.ShowAsync(
            Terminal,
            stage => new FolderDrafting(its, target.Place, documents, stage).RunAsync(target.Documents, request, actor, cancellationToken));
        if (draft is null)
        {
            return Stop(stopped!);
        }

        return draft.Outcome switch
        {
            ReviewOutcome.Applied applied => Report(parse, target, draft, applied.Deal.Packet),
            ReviewOutcome.Unchanged unchanged => Report(parse, target, draft, unchanged.Deal.Packet),
            _ => Stop(new Problem(ExitCode.Failed, draft.Outcome.Problems.Select(p => p.ToString()).DefaultIfEmpty("handoff: the deal was changed meanwhile; draft it again").ToValueList())),
        };
    }

    private int Report(ParseResult parse, DraftTarget target, FolderDraft draft, Packet packet)
    {
        var report = new DraftReport(target, draft, packet, Surroundings);
        if (WantsJson(parse))
        {
            JsonOutput.Write(Terminal, "handoff-draft/1", report.WriteJson);
        }
        else
        {
            report.WriteLines(Terminal);
        }

        return ExitCode.Done;
    }
}
