using System.CommandLine;
using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Runs the gate over a deal as it is on record.</summary>
/// <remarks>Runs in editors' save hooks and in pipelines, so that it starts quickly: no loops over value types with LINQ, no console library.</remarks>
internal sealed class CheckCommand : HandoffCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly Argument<string> _deal = new("deal") { Description = "a deal's id, its folder, its packet.md or its packet.json" };

    private readonly Option<string> _format = new("--format") { Description = "text (default) or json", HelpName = "FORMAT" };

    private readonly Option<string> _asOf = new("--as-of", "--today") { Description = "The day to count from, as 2026-03-09 (default: the packet's own)", HelpName = "DATE" };

    public CheckCommand(GlobalOptions globals, Surroundings surroundings)
        : base("check", "Run the gate: what keeps this handoff from kickoff", globals, surroundings)
    {
        Arguments.Add(_deal);
        Options.Add(_format);
        Options.Add(_asOf);
    }

    public override string Paragraph =>
        "Holds the packet against its sources, its profile and the decisions people took, and prints one finding a line in the form that editors "
        + "jump to: packet.md:31:1: error HD403: what is wrong, and who does what about it. Writes nothing. Exit code 1 when an error blocks, "
        + "0 when nothing does. 'handoff explain HD403' tells more about a rule.";

    public override string Example => "handoff check acme-portal";

    protected override async Task<int> RunAsync(Composition composition, ParseResult parse, CancellationToken cancellationToken)
    {
        var format = parse.GetValue(_format) ?? (WantsJson(parse) ? Json : Text);
        if (format is not (Text or Json))
        {
            return Stop(Problem.Usage($"--format '{format}' is not known; {Suggestion.For(format, [Text, Json])}"));
        }

        if (FindDeal(composition, parse.GetRequiredValue(_deal), out var problem) is not var (its, place))
        {
            return Stop(problem!);
        }

        if (format == Text && parse.GetValue(_asOf) is null && new CheckMemory(its, place.Folder).Find() is { } remembered)
        {
            return Report(place, remembered);
        }

        return await RunGateAsync(its, place, format, parse.GetValue(_asOf), cancellationToken);
    }

    private async Task<int> RunGateAsync(Composition its, DealPlace place, string format, string? day, CancellationToken cancellationToken)
    {
        if (its.RequirePeople(out var problem) is null || its.RequireCalendar(out problem) is not { } calendar)
        {
            return Stop(problem!);
        }

        var store = its.StoreOf(place);
        if (await store.LoadAsync(place.Id, cancellationToken) is not { } deal)
        {
            return Stop(NotRecorded(place));
        }

        var packet = deal.Packet;
        if (day is not null)
        {
            if (AsOf.Parse(day, Surroundings.Time, calendar, out problem) is not { } asOf)
            {
                return Stop(problem!);
            }

            packet = packet with { Deal = packet.Deal with { AsOf = asOf } };
        }

        if (its.RequireProfile(packet.Deal.Profile, out problem) is not { } profile)
        {
            return Stop(problem!);
        }

        var findings = its.Check(packet, deal.Texts, profile, await store.LoadMachineDraftAsync(place.Id, cancellationToken)).Findings;
        if (format == Json)
        {
            Terminal.Output.Write(Encoding.UTF8.GetString(FindingsJson.Write(packet, findings)));
            return Verdict.Of(findings).Blocked ? ExitCode.Blocked : ExitCode.Done;
        }

        var exitCode = Report(place, CheckedText.Of(findings, place.Folder.PacketFile, profile));
        if ((await store.PendingEditsAsync(place.Id, cancellationToken)).Count > 0)
        {
            Terminal.ErrorLine($"handoff: {Surroundings.Shown(place.Folder.PacketFile)} was edited since revision {packet.Revision}, which is what was checked; 'handoff import {Surroundings.Shown(place.Folder.Path)}' takes the edits in");
        }

        return exitCode;
    }

    /// <param name="place">The deal.</param>
    /// <param name="text">The verdict's line, then a line for each finding that starts with <c>packet.md:</c>.</param>
    private int Report(DealPlace place, string text)
    {
        const string File = "packet.md";
        var shown = Surroundings.Shown(place.Folder.PacketFile);
        var endOfVerdict = text.IndexOf('\n', StringComparison.Ordinal);
        for (var at = endOfVerdict + 1; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            Terminal.Line(shown + text[(at + File.Length)..end]);
            at = end + 1;
        }

        var blocked = text.StartsWith("blocked", StringComparison.Ordinal);
        Terminal.Line(blocked ? Ink.Bad : Ink.Good, $"{place.Id} {text[..endOfVerdict]}");
        return blocked ? ExitCode.Blocked : ExitCode.Done;
    }

    private Problem NotRecorded(DealPlace place) =>
        Problem.Failed($"{Surroundings.Shown(place.Folder.Path)} holds no history, so that nothing shows how its packet came about; restore history.jsonl and revisions, or draft it again elsewhere");
}
