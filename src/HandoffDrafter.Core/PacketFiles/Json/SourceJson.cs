using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class SourceJson
{
    private static readonly string[] Names =
    [
        "id", "file", "names", "role", "kind", "roleReason", "sha256", "text", "earlierTexts", "title", "date", "signed", "pages", "gone", "restricted", "status", "relations", "problems",
    ];

    private static readonly string[] RelationNames = ["kind", "to"];

    public static void Write(JsonOut json, SourceDocument source)
    {
        json.Object();
        json.Text("id", source.Id.ToString());
        json.Text("file", source.File);
        json.Texts("names", source.Names);
        json.Word("role", source.Role);
        json.Text("kind", source.Kind);
        json.Text("roleReason", source.RoleReason);
        json.Text("sha256", source.Sha256.ToString());
        json.Text("text", source.Text?.ToString());
        json.Texts("earlierTexts", source.EarlierTexts.Count == 0 ? [] : source.EarlierTexts.Select(d => d.ToString()).ToValueList());
        json.Text("title", source.Title);
        json.Day("date", source.Date);
        json.Flag("signed", source.Signed);
        json.Number("pages", source.Pages);
        json.Flag("gone", source.Gone);
        json.Flag("restricted", source.Restricted);
        json.Text("status", source.Status is { } status ? Words.Of(status) : null);
        json.List("relations", source.Relations, Write);
        json.Texts("problems", source.Problems);
        json.EndObject();
    }

    public static SourceDocument Read(JsonCursor cursor)
    {
        var source = cursor.Members(Names);
        var id = source.Required("id")?.Parsed<SourceId>(SourceId.TryParse, "a source's id, such as S1") ?? default;
        return new SourceDocument(id, source.Text("file"), source.Word<SourceRole>("role"), source.Digest("sha256"))
        {
            Names = source.Texts("names"),
            Kind = source.TextOrNull("kind"),
            RoleReason = source.TextOrNull("roleReason"),
            Text = source.DigestOrNull("text"),
            EarlierTexts = Digests(source, "earlierTexts"),
            Title = source.TextOrNull("title"),
            Date = source.DayOrNull("date"),
            Signed = source.FlagOrNull("signed"),
            Pages = source.NumberOrNull("pages", 0, int.MaxValue),
            Gone = source.Flag("gone"),
            Restricted = source.Flag("restricted"),
            Status = source.WordOrNull<AgreementStatus>("status"),
            Relations = source.List("relations", ReadRelation),
            Problems = source.Texts("problems"),
        };
    }

    private static void Write(JsonOut json, SourceRelation relation)
    {
        json.Object();
        json.Word("kind", relation.Kind);
        json.Text("to", relation.To);
        json.EndObject();
    }

    private static SourceRelation ReadRelation(JsonCursor cursor)
    {
        var relation = cursor.Members(RelationNames);
        return new SourceRelation(relation.Word<RelationKind>("kind"), relation.Text("to"));
    }

    private static ValueList<Digest> Digests(JsonMembers source, string name)
    {
        var digests = new List<Digest>();
        source.List(name, item =>
        {
            digests.Add(item.Digest());
            return string.Empty;
        });
        return digests.ToValueList();
    }
}
