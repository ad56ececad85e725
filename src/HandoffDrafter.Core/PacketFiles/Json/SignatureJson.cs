using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>How complete the packet is, and who stands by it.</summary>
internal static class SignatureJson
{
    private static readonly string[] Names = ["role", "by", "at", "covers", "valid"];
    private static readonly string[] ScoreNames = ["total", "threshold", "parts"];

    public static void Write(JsonOut json, Signature signature)
    {
        json.Object();
        json.Word("role", signature.Role);
        json.Text("by", signature.By);
        json.Time("at", signature.At);
        json.Object("covers");
        foreach (var (part, digest) in signature.Covers)
        {
            json.Text(part, digest.ToString());
        }

        json.EndObject();
        json.Flag("valid", signature.Valid);
        json.EndObject();
    }

    public static Signature Read(JsonCursor cursor)
    {
        var signature = cursor.Members(Names);
        var covers = new List<KeyValuePair<string, Digest>>();
        signature.Required("covers")?.SluggedEntries("a part that is signed", (part, digest) => covers.Add(KeyValuePair.Create(part, digest.Digest())));
        return new Signature(signature.Word<PersonRole>("role"), signature.Text("by"), signature.Time("at"), new ValueMap<Digest>(covers)) { Valid = signature.Flag("valid") };
    }

    public static void Write(JsonOut json, Score? score)
    {
        if (score is null)
        {
            return;
        }

        json.Object("score");
        json.Number("total", score.Total);
        json.Number("threshold", score.Threshold);
        json.Object("parts");
        foreach (var (part, value) in score.Parts)
        {
            json.Number(part, value);
        }

        json.EndObject();
        json.EndObject();
    }

    public static Score? ReadScore(JsonMembers packet)
    {
        if (packet.Optional("score") is not { } cursor)
        {
            return null;
        }

        var score = cursor.Members(ScoreNames);
        var parts = new List<KeyValuePair<string, int>>();
        score.Required("parts")?.SluggedEntries("a part of the score", (part, value) => parts.Add(KeyValuePair.Create(part, value.Number(0, 100))));
        return new Score(score.Number("total", 0, 100), score.Number("threshold", 0, 100), new ValueMap<int>(parts));
    }
}
