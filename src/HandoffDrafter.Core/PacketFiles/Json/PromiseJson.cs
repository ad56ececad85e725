using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class PromiseJson
{
    private static readonly string[] Names =
    [
        "id", "text", "explicit", "certainty", "category", "madeBy", "heardBy", "saidOn", "due", "origin", "evidence", "retraction", "drift", "support", "decision", "told", "fulfilment",
        "review", "removed",
    ];

    private static readonly string[] SupportNames = ["status", "evidence", "searched", "differs", "reason", "provisional"];

    public static void Write(JsonOut json, Promise promise, EvidenceWriter evidence)
    {
        json.Object();
        json.Text("id", promise.Id.ToString());
        json.Text("text", promise.Text);
        json.Flag("explicit", promise.Explicit);
        json.Word("certainty", promise.Certainty);
        json.Word("category", promise.Category);
        json.Text("madeBy", promise.MadeBy);
        json.Texts("heardBy", promise.HeardBy);
        json.Day("saidOn", promise.SaidOn);
        json.Day("due", promise.Due);
        json.Word("origin", promise.Origin);
        evidence.Write(json, "evidence", promise.Evidence);
        evidence.Write(json, "retraction", promise.Retraction);
        evidence.Write(json, "drift", promise.Drift);
        Write(json, promise.Support, evidence);
        DecisionJson.Write(json, promise.Decision);
        DecisionJson.Write(json, promise.Told);
        if (evidence.Form != PacketForm.Signed)
        {
            DecisionJson.Write(json, promise.Fulfilment);
        }

        MarkJson.Write(json, promise.Review);
        MarkJson.Write(json, promise.Removed);
        json.EndObject();
    }

    public static Promise Read(JsonCursor cursor, EvidenceReader evidence)
    {
        var promise = cursor.Members(Names);
        var id = promise.Required("id")?.Parsed<PromiseId>(PromiseId.TryParse, "a promise's id, such as P-003") ?? default;
        return new Promise(id, promise.Text("text"))
        {
            Explicit = promise.Flag("explicit"),
            Certainty = promise.Word<Certainty>("certainty"),
            Category = promise.Word<PromiseCategory>("category"),
            MadeBy = promise.TextOrNull("madeBy"),
            HeardBy = promise.Texts("heardBy"),
            SaidOn = promise.DayOrNull("saidOn"),
            Due = promise.DayOrNull("due"),
            Origin = promise.Word<Origin>("origin"),
            Evidence = evidence.List(promise, "evidence"),
            Retraction = evidence.List(promise, "retraction"),
            Drift = evidence.List(promise, "drift"),
            Support = ReadSupport(promise, evidence),
            Decision = DecisionJson.Read(promise),
            Told = DecisionJson.ReadTold(promise),
            Fulfilment = DecisionJson.ReadFulfilment(promise),
            Review = MarkJson.Review(promise),
            Removed = MarkJson.Removed(promise),
        };
    }

    private static void Write(JsonOut json, Support support, EvidenceWriter evidence)
    {
        json.Object("support");
        json.Word("status", support.Status);
        evidence.Write(json, "evidence", support.Evidence);
        evidence.Write(json, "searched", support.Searched);
        json.Text("differs", support.Differs);
        json.Text("reason", support.Reason);
        json.Flag("provisional", support.Provisional);
        json.EndObject();
    }

    private static Support ReadSupport(JsonMembers promise, EvidenceReader evidence)
    {
        if (promise.Required("support") is not { } cursor)
        {
            return new Support(SupportStatus.Ambiguous);
        }

        var support = cursor.Members(SupportNames);
        return new Support(support.Word<SupportStatus>("status"))
        {
            Evidence = evidence.List(support, "evidence"),
            Searched = evidence.List(support, "searched"),
            Differs = support.TextOrNull("differs"),
            Reason = support.TextOrNull("reason"),
            Provisional = support.Flag("provisional"),
        };
    }
}
