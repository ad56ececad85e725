using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Json;

namespace HandoffDrafter.Core.PacketFiles;

/// <summary>
/// <c>&lt;sha256&gt;.text.json</c>: a source as it was read, kept beside its bytes and never rewritten. On one line: it is looked into, not edited.
/// </summary>
public static class SourceTextJson
{
    public const string Schema = "handoff-text/1";

    private static readonly string[] Names = ["schema", "reader", "version", "text", "blocks", "signature", "properties", "problems"];

    public static byte[] Write(SourceText text)
    {
        var json = new JsonOut(indented: false);
        json.Object();
        json.Text("schema", Schema);
        json.Text("reader", text.Reader);
        json.Number("version", text.Version);
        json.Text("text", text.Text);
        json.List("blocks", text.Blocks, BlockJson.Write);
        json.Text("signature", text.Signature);
        if (text.Properties.Count > 0)
        {
            json.Object("properties");
            foreach (var (name, value) in text.Properties)
            {
                json.Text(name, value);
            }

            json.EndObject();
        }

        json.Texts("problems", text.Problems);
        json.EndObject();
        return json.ToFile();
    }

    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">The name that problems are told under.</param>
    public static JsonReading<SourceText> Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new JsonProblems(file);
        using var document = JsonBytes.Parse(utf8, problems);
        if (document is null || !JsonSchemaName.IsRight(document.RootElement, Schema, "source's text", problems))
        {
            return problems.Failed<SourceText>();
        }

        var members = new JsonCursor(document.RootElement, JsonPlace.Root, problems).Members(Names);
        var reader = members.Required("reader")?.Checked(name => name?.Length > 0, "the name of a reader", "unreadable") ?? "unreadable";
        var version = members.Number("version", 1, int.MaxValue);
        var text = members.Text("text");
        var blocks = Blocks(members, text);
        var signature = members.TextOrNull("signature");
        var properties = Properties(members);
        var notRead = members.Texts("problems");
        return problems.Any
            ? problems.Failed<SourceText>()
            : JsonReading<SourceText>.Of(new SourceText(reader, version, text, blocks) { Signature = signature, Properties = properties, Problems = notRead });
    }

    private static ValueList<Block> Blocks(JsonMembers members, string text)
    {
        var end = 0;
        return members.List("blocks", cursor =>
        {
            var before = cursor.Problems.Count;
            var block = BlockJson.Read(cursor);
            if (cursor.Problems.Count == before && Misplaced(block, end, text) is { } problem)
            {
                cursor.Wrong(JsonProblems.NotInSource, string.Create(CultureInfo.InvariantCulture, $"{block.Start} to {block.End} {problem}; put the file back as it was written"));
            }

            end = Math.Max(end, block.End);
            return block;
        });
    }

    private static string? Misplaced(Block block, int end, string text) =>
        block.End < block.Start ? "ends before it starts"
        : block.Start < end ? "overlaps the block before it"
        : block.End > text.Length ? string.Create(CultureInfo.InvariantCulture, $"leaves the text, which has {text.Length} characters")
        : CanonicalText.SplitsSurrogates(text, block.Start) || CanonicalText.SplitsSurrogates(text, block.End) ? "cuts a character in two"
        : null;

    private static ValueMap<string> Properties(JsonMembers members)
    {
        var properties = new List<KeyValuePair<string, string>>();
        members.Optional("properties")?.Entries((name, value) => properties.Add(KeyValuePair.Create(name, value.Text())));
        return properties.Count == 0 ? ValueMap<string>.Empty : new ValueMap<string>(properties);
    }
}
