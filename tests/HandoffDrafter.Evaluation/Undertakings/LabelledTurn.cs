using System.Text.Json;
using HandoffDrafter.Core.Draft.Undertakings;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Evaluation.Undertakings;

/// <summary>A turn of a labelled conversation; those that the annotators were not sure of have no part in figures.</summary>
internal sealed record LabelledTurn(string Id, string Conversation, string Kind, string Text, bool Label, bool Doubtful)
{
    public required Utterance Said { get; init; }

    public Utterance? Before { get; init; }

    public bool SameSpeaker { get; init; }

    public HashSet<string> Features => UndertakingFeatures.Of(Said, Before, SameSpeaker);

    public static IEnumerable<LabelledTurn> Read(string file)
    {
        foreach (var row in JsonLines.Read(file))
        {
            var text = row.Text("text") ?? string.Empty;
            var before = row.Text("prev_text");
            yield return new LabelledTurn(row.Text("id")!, row.Text("conversation")!, row.Text("fine_label") ?? string.Empty, text, row.GetProperty("label").GetInt32() == 1, IsDoubtful(row))
            {
                Said = new Utterance(text),
                Before = string.IsNullOrEmpty(before) ? null : new Utterance(before),
                SameSpeaker = row.Text("prev_speaker") == row.Text("speaker"),
            };
        }
    }

    private static bool IsDoubtful(JsonElement row) =>
        row.TryGetProperty("ambiguous", out var ambiguous) && ambiguous.ValueKind is JsonValueKind.True or JsonValueKind.Number && ambiguous.ToString() is not "0";
}
