using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

internal static class ClaimJson
{
    private static readonly string[] Names =
        ["id", "section", "text", "status", "origin", "owner", "due", "blocksKickoff", "details", "review", "restricted", "removed", "evidence"];

    public static void Write(JsonOut json, Claim claim, EvidenceWriter evidence)
    {
        json.Object();
        json.Text("id", claim.Id.ToString());
        json.Text("section", claim.Section);
        json.Text("text", claim.Text);
        json.Word("status", claim.Status);
        json.Word("origin", claim.Origin);
        json.Text("owner", claim.Owner);
        json.Day("due", claim.Due);
        json.Flag("blocksKickoff", claim.BlocksKickoff);
        if (claim.Details.Count > 0)
        {
            json.Object("details");
            foreach (var (name, value) in claim.Details)
            {
                json.Text(name, value);
            }

            json.EndObject();
        }

        MarkJson.Write(json, claim.Review);
        json.Flag("restricted", claim.Restricted);
        MarkJson.Write(json, claim.Removed);
        evidence.Write(json, "evidence", claim.Evidence);
        json.EndObject();
    }

    public static Claim Read(JsonCursor cursor, EvidenceReader evidence)
    {
        var claim = cursor.Members(Names);
        var id = claim.Required("id")?.Parsed<ClaimId>(ClaimId.TryParse, "a claim's id, such as C-012 or Q-003") ?? default;
        var section = claim.Slug("section", Slug.IsClaimSection, "a section of claims: lower-case words joined by hyphens, and none of fields, promises, notes");
        return new Claim(id, section, claim.Text("text"))
        {
            Status = claim.Word<Grounding>("status"),
            Origin = claim.Word<Origin>("origin"),
            Owner = claim.TextOrNull("owner"),
            Due = claim.DayOrNull("due"),
            BlocksKickoff = claim.Flag("blocksKickoff"),
            Details = Details(claim),
            Review = MarkJson.Review(claim),
            Restricted = claim.Flag("restricted"),
            Removed = MarkJson.Removed(claim),
            Evidence = evidence.List(claim, "evidence"),
        };
    }

    private static ValueMap<string> Details(JsonMembers claim)
    {
        if (claim.Optional("details") is not { } cursor)
        {
            return ValueMap<string>.Empty;
        }

        var details = new List<KeyValuePair<string, string>>();
        cursor.SluggedEntries("a detail", (name, value) => details.Add(KeyValuePair.Create(name, value.Text())));
        return new ValueMap<string>(details);
    }
}
