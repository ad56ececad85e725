using System.Text.Json;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Drafting;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>Tells what was read, what was not and why, what was drafted, what the gate says, and what to do next.</summary>
internal sealed class DraftReport(DraftTarget target, FolderDraft draft, Packet packet, Surroundings surroundings)
{
    private const int WidestFile = 48;

    private readonly ValueList<RefusedFile> _refused = [.. draft.Reading.Unopened, .. draft.Reading.Refused];

    private readonly Verdict _verdict = Verdict.Of(packet.Findings);

    public void WriteLines(Terminal terminal)
    {
        var folder = target.Place.Folder;
        terminal.Line(Ink.Strong, packet.Deal.Name, $" ({packet.Deal.Id}), {packet.Deal.Profile} ({packet.Deal.ProfileReason}), as of {packet.Deal.AsOf:yyyy-MM-dd}");
        terminal.Line();
        WriteSources(terminal);
        if (_refused.Count > 0)
        {
            terminal.Line();
            terminal.Line(Ink.Warning, $"Not read: {Wording.Counted(_refused.Count, "file")}", $", kept with the reason in {surroundings.Shown(folder.Quarantine)}");
            foreach (var (path, refusal) in _refused)
            {
                terminal.Line($"  {path}: {refusal.Reason}. {refusal.Fix}");
            }
        }

        terminal.Line();
        terminal.Line($"Drafted  {Drafted()}");
        terminal.Line(Wording.InkOf(_verdict), "Gate", $"     {_verdict}{(packet.Score is { } score ? $"; score {score.Total} of 100" : "")}");
        terminal.Line($"Packet   {surroundings.Shown(folder.PacketFile)} ({Revision()})");
        foreach (var problem in draft.Outcome.Problems)
        {
            terminal.Line($"         {problem}");
        }

        terminal.Line();
        terminal.Line($"Next: open packet.md, decide and fill in, save; then 'handoff import {surroundings.Shown(folder.Path)}' and 'handoff check {surroundings.Shown(folder.Path)}'.");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("deal", packet.Deal.Id.ToString());
        json.WriteString("name", packet.Deal.Name);
        json.WriteString("profile", packet.Deal.Profile);
        json.WriteString("profileReason", packet.Deal.ProfileReason);
        json.WriteString("asOf", packet.Deal.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("revision", packet.Revision);
        json.WriteBoolean("changed", draft.Outcome is ReviewOutcome.Applied);
        json.WriteString("folder", target.Place.Folder.Path);
        json.WriteString("packet", target.Place.Folder.PacketFile);
        json.WriteStartArray("read");
        foreach (var source in Read())
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id.ToString());
            json.WriteString("file", source.File);
            json.WriteString("role", Words.Of(source.Role));
            json.WriteString("kind", source.Kind);
            json.WriteString("reason", source.RoleReason);
            json.WriteStrings("problems", source.Problems);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (var (path, refusal) in _refused)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("kind", Words.Of(refusal.Kind));
            json.WriteString("reason", refusal.Reason);
            json.WriteString("fix", refusal.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("drafted");
        json.WriteNumber("claims", packet.Claims.Count(c => c.Removed is null));
        json.WriteNumber("promises", packet.Promises.Count(p => p.Removed is null));
        json.WriteNumber("fieldsFilled", packet.Fields.Count(f => !f.IsMissing));
        json.WriteNumber("fieldsMissing", packet.Fields.Count(f => f.IsMissing));
        json.WriteEndObject();
        json.WriteStartObject("gate");
        json.WriteBoolean("blocked", _verdict.Blocked);
        json.WriteNumber("errors", _verdict.Errors);
        json.WriteNumber("warnings", _verdict.Warnings);
        json.WriteNumber("notes", _verdict.Notes);
        json.WriteNumber("waived", _verdict.Waived);
        json.WriteEndObject();
    }

    private void WriteSources(Terminal terminal)
    {
        var read = Read().ToList();
        terminal.Line(Ink.Good, $"Read: {Wording.Counted(read.Count, "file")}");
        var (files, roles) = (read.Max(s => Math.Min(s.File.Length, WidestFile)), read.Max(s => Role(s).Length));
        foreach (var source in read)
        {
            terminal.Line($"  {source.Id,-4}{source.File.PadRight(files)}  {Role(source).PadRight(roles)}  {source.RoleReason}");
            foreach (var problem in source.Problems)
            {
                terminal.Line(Ink.Warning, $"      {problem}");
            }
        }
    }

    private IEnumerable<SourceDocument> Read() => draft.Reading.Sources.Where(s => s is { Text: not null, Gone: false });

    private static string Role(SourceDocument source) => source.Kind is { } kind ? $"{Words.Of(source.Role)} ({kind})" : Words.Of(source.Role);

    private string Drafted()
    {
        var promises = packet.Promises.Where(p => p.Removed is null).ToList();
        var verdicts = Enum.GetValues<SupportStatus>()
            .Select(status => (Word: Words.Of(status), Count: promises.Count(p => p.Support.Status == status)))
            .Where(v => v.Count > 0)
            .Select(v => $"{v.Count} {v.Word}");
        var missing = packet.Fields.Count(f => f.IsMissing);
        return $"{Wording.Counted(promises.Count, "promise")}{(promises.Count > 0 ? $" ({string.Join(", ", verdicts)})" : "")}, "
            + $"{Wording.Counted(packet.Claims.Count(c => c.Removed is null), "line")}, {Wording.Counted(packet.Fields.Count - missing, "field")} filled and {missing} missing";
    }

    private string Revision() => draft.Outcome is ReviewOutcome.Applied ? $"revision {packet.Revision}" : $"unchanged at revision {packet.Revision}";
}
