using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class FieldJson
{
    private static readonly string[] Names = ["id", "section", "value", "notApplicable", "origin", "evidence"];

    public static void Write(JsonOut json, Field field, EvidenceWriter evidence)
    {
        json.Object();
        json.Text("id", field.Id);
        json.Text("section", field.Section);
        json.Text("value", field.Value);
        json.Text("notApplicable", field.NotApplicable);
        json.Word("origin", field.Origin);
        evidence.Write(json, "evidence", field.Evidence);
        json.EndObject();
    }

    public static Field Read(JsonCursor cursor, EvidenceReader evidence)
    {
        var field = cursor.Members(Names);
        return new Field(field.Slug("id"), field.Slug("section"))
        {
            Value = field.TextOrNull("value"),
            NotApplicable = field.TextOrNull("notApplicable"),
            Origin = field.Word<Origin>("origin"),
            Evidence = evidence.List(field, "evidence"),
        };
    }
}
