using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class NoteJson
{
    private static readonly string[] Names = ["id", "after", "text", "by", "removed"];

    public static void Write(JsonOut json, Note note)
    {
        json.Object();
        json.Text("id", note.Id.ToString());
        json.Text("after", note.After);
        json.Text("text", note.Text);
        json.Text("by", note.By);
        MarkJson.Write(json, note.Removed);
        json.EndObject();
    }

    public static Note Read(JsonCursor cursor)
    {
        var note = cursor.Members(Names);
        var id = note.Required("id")?.Parsed<NoteId>(NoteId.TryParse, "a note's id, such as N-001") ?? default;
        return new Note(id, note.TextOrNull("after"), note.Text("text"), note.Text("by")) { Removed = MarkJson.Removed(note) };
    }
}
