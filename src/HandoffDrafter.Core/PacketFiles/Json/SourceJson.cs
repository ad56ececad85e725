using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class SourceJson
{
    private static readonly string[] Names =
    [
        "id", "file", "names", "role", "kind", "roleReason", "sha256", "text", "earlierTexts", "title", "date", "signed", "signedOn", "signedReason", "pages", "gone", "restricted",
        "enclosedIn", "status", "statusReason", "relations", "problems",
    ];

    private const string SourceIdForm = "a source's id, such as S1";

    private static readonly string[] RelationNames = ["kind", "to", "clauses", "reason", "evidence"];

    public static void Write(JsonOut json, SourceDocument source, EvidenceWriter evidence)
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
        json.Day("signedOn", source.SignedOn);
        json.Text("signedReason", source.SignedReason);
        json.Number("pages", source.Pages);
        json.Flag("gone", source.Gone);
        json.Flag("restricted", source.Restricted);
        json.Texts("enclosedIn", source.EnclosedIn.Count == 0 ? [] : source.EnclosedIn.Select(id => id.ToString()).ToValueList());
        json.Text("status", source.Status is { } status ? Words.Of(status) : null);
        json.Text("statusReason", source.StatusReason);
        json.List("relations", source.Relations, (j, relation) => Write(j, relation, evidence));
        json.Texts("problems", source.Problems);
        json.EndObject();
    }

    /// <summary>What its relations quote is checked against the texts, as every quote is.</summary>
    public static SourceDocument Read(JsonCursor cursor, SourceTexts texts)
    {
        var before = cursor.Problems.Count;
        var source = cursor.Members(Names);
        var id = source.Required("id")?.Parsed<SourceId>(SourceId.TryParse, SourceIdForm) ?? default;
        var document = new SourceDocument(id, source.Text("file"), source.Word<SourceRole>("role"), source.Digest("sha256"))
        {
            Names = source.Texts("names"),
            Kind = source.TextOrNull("kind"),
            RoleReason = source.TextOrNull("roleReason"),
            Text = source.DigestOrNull("text"),
            EarlierTexts = Values(source, "earlierTexts", item => item.Digest()),
            Title = source.TextOrNull("title"),
            Date = source.DayOrNull("date"),
            Signed = source.FlagOrNull("signed"),
            SignedOn = source.DayOrNull("signedOn"),
            SignedReason = source.TextOrNull("signedReason"),
            Pages = source.NumberOrNull("pages", 0, int.MaxValue),
            Gone = source.Flag("gone"),
            Restricted = source.Flag("restricted"),
            EnclosedIn = Values(source, "enclosedIn", item => item.Parsed<SourceId>(SourceId.TryParse, SourceIdForm)),
            Status = source.WordOrNull<AgreementStatus>("status"),
            StatusReason = source.TextOrNull("statusReason"),
            Problems = source.Texts("problems"),
        };
        var evidence = new EvidenceReader([document], texts, sourcesAreWrong: cursor.Problems.Count > before);
        return document with { Relations = source.List("relations", item => ReadRelation(item, evidence)) };
    }

    private static void Write(JsonOut json, SourceRelation relation, EvidenceWriter evidence)
    {
        json.Object();
        json.Word("kind", relation.Kind);
        json.Text("to", relation.To);
        json.Texts("clauses", relation.Clauses);
        json.Text("reason", relation.Reason);
        evidence.Write(json, "evidence", relation.Evidence);
        json.EndObject();
    }

    private static SourceRelation ReadRelation(JsonCursor cursor, EvidenceReader evidence)
    {
        var relation = cursor.Members(RelationNames);
        return new SourceRelation(relation.Word<RelationKind>("kind"), relation.Text("to"))
        {
            Clauses = relation.Texts("clauses"),
            Reason = relation.TextOrNull("reason"),
            Evidence = evidence.List(relation, "evidence"),
        };
    }

    private static ValueList<T> Values<T>(JsonMembers source, string name, Func<JsonCursor, T> read)
    {
        var values = new List<T>();
        source.List(name, item =>
        {
            values.Add(read(item));
            return string.Empty;
        });
        return values.ToValueList();
    }
}
