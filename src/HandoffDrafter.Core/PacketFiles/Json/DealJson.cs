using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class DealJson
{
    private static readonly string[] Names = ["id", "name", "profile", "profileReason", "state", "mode", "asOf", "previous"];

    public static void Write(JsonOut json, Deal deal, PacketForm form)
    {
        json.Object("deal");
        json.Text("id", deal.Id.ToString());
        json.Text("name", deal.Name);
        json.Text("profile", deal.Profile);
        json.Text("profileReason", deal.ProfileReason);
        if (form == PacketForm.File)
        {
            json.Word("state", deal.State);
        }

        json.Word("mode", deal.Mode);
        if (form == PacketForm.File)
        {
            json.Day("asOf", deal.AsOf);
        }

        json.Text("previous", deal.Previous?.ToString());
        json.EndObject();
    }

    public static Deal Read(JsonCursor cursor)
    {
        var deal = cursor.Members(Names);
        return new Deal(Id(deal.Required("id")) ?? default, deal.Text("name"), deal.Slug("profile"), deal.Day("asOf"))
        {
            ProfileReason = deal.TextOrNull("profileReason"),
            State = deal.Word<DealState>("state"),
            Mode = deal.Word<DealMode>("mode"),
            Previous = Id(deal.Optional("previous")),
        };
    }

    public static DealId? Id(JsonCursor? cursor) =>
        cursor?.Parsed<DealId>(DealId.TryParse, "a deal's id: lower-case letters and digits with single hyphens between, at most 80 bytes");
}
