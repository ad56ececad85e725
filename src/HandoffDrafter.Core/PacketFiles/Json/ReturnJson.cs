using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class ReturnJson
{
    private static readonly string[] Names = ["by", "at", "reasons"];
    private static readonly string[] ReasonNames = ["code", "material", "field", "note"];

    public static void Write(JsonOut json, Return returned)
    {
        json.Object();
        json.Text("by", returned.By);
        json.Time("at", returned.At);
        json.List("reasons", returned.Reasons, Write);
        json.EndObject();
    }

    public static Return? Read(JsonCursor cursor)
    {
        var returned = cursor.Members(Names);
        var (by, at) = (returned.Text("by"), returned.Time("at"));
        var reasons = returned.List("reasons", ReadReason);
        if (reasons.Count > 0)
        {
            return new Return(by, at, reasons);
        }

        cursor.Wrong("'reasons' holds none; a packet is returned for at least one reason");
        return null;
    }

    private static void Write(JsonOut json, ReturnReason reason)
    {
        json.Object();
        json.Word("code", reason.Code);
        json.Flag("material", reason.Material);
        json.Text("field", reason.Field);
        json.Text("note", reason.Note);
        json.EndObject();
    }

    private static ReturnReason ReadReason(JsonCursor cursor)
    {
        var reason = cursor.Members(ReasonNames);
        return new ReturnReason(reason.Word<ReturnCode>("code"), reason.Flag("material"))
        {
            Field = reason.Optional("field") is null ? null : reason.Slug("field"),
            Note = reason.TextOrNull("note"),
        };
    }
}
