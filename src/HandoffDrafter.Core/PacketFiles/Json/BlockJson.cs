using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class BlockJson
{
    private static readonly string[] Names = ["kind", "start", "end", "path", "page", "row", "slide", "line", "speaker", "saidAt", "author", "state"];

    public static void Write(JsonOut json, Block block)
    {
        json.Object();
        json.Word("kind", block.Kind);
        json.Number("start", block.Start);
        json.Number("end", block.End);
        json.Text("path", block.Path);
        json.Number("page", block.Page);
        json.Number("row", block.Row);
        json.Number("slide", block.Slide);
        json.Number("line", block.Line);
        json.Text("speaker", block.Speaker);
        json.Text("saidAt", block.SaidAt);
        json.Text("author", block.Author);
        json.Word("state", block.State);
        json.EndObject();
    }

    public static Block Read(JsonCursor cursor)
    {
        var block = cursor.Members(Names);
        return new Block(block.Word<BlockKind>("kind"), block.Number("start", 0, int.MaxValue), block.Number("end", 0, int.MaxValue))
        {
            Path = block.TextOrNull("path"),
            Page = block.NumberOrNull("page", 0, int.MaxValue),
            Row = block.NumberOrNull("row", 0, int.MaxValue),
            Slide = block.NumberOrNull("slide", 0, int.MaxValue),
            Line = block.NumberOrNull("line", 0, int.MaxValue),
            Speaker = block.TextOrNull("speaker"),
            SaidAt = block.TextOrNull("saidAt"),
            Author = block.TextOrNull("author"),
            State = block.Word<BlockState>("state"),
        };
    }
}
