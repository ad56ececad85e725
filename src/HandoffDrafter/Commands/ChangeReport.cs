using System.Text.Json;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Terminals;

namespace HandoffDrafter.Commands;

/// <summary>What a recorded event changed, for a person or a program.</summary>
internal static class ChangeReport
{
    private const int ShownChanges = 12;
    private const int ShownCharacters = 60;

    public static void Write(Terminal terminal, DealEvent recorded)
    {
        terminal.Line(Ink.Good, $"Revision {recorded.Number}", $" by {recorded.Actor.Id}: {Wording.Counted(recorded.Changes.Count, "change")}");
        foreach (var change in recorded.Changes.Take(ShownChanges))
        {
            terminal.Line($"  {change.Target} {change.Property}: {Shown(change.From)} → {Shown(change.To)}");
        }

        if (recorded.Changes.Count > ShownChanges)
        {
            terminal.Line($"  and {recorded.Changes.Count - ShownChanges} more, all of them in history.jsonl");
        }
    }

    /// <summary>The outcome's word, its problems and its changes, as members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ReviewOutcome outcome)
    {
        json.WriteString("outcome", outcome.GetType().Name.ToLowerInvariant());
        json.WriteStrings("problems", outcome.Problems.Select(p => p.ToString()));
        json.WriteStartArray("changes");
        foreach (var change in (outcome as ReviewOutcome.Applied)?.Event.Changes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("target", change.Target);
            json.WriteString("property", change.Property);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Shown(string? value) =>
        value is null ? "nothing" : value.Length <= ShownCharacters ? $"'{value}'" : $"'{value[..(ShownCharacters - 1)]}…'";
}
