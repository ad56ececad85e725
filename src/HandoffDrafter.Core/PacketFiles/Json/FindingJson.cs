using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Json;

/// <summary>What the gate said, and what people let stand.</summary>
internal static class FindingJson
{
    private static readonly string[] Names = ["rule", "severity", "target", "message", "fix", "also", "evidence", "waived"];
    private static readonly string[] WaiverNames = ["rule", "target", "by", "reason", "until", "covers"];

    public static void Write(JsonOut json, Finding finding, EvidenceWriter evidence)
    {
        json.Object();
        json.Text("rule", finding.Rule.ToString());
        json.Word("severity", finding.Severity);
        json.Text("target", finding.Target.ToString());
        json.Text("message", finding.Message);
        json.Text("fix", finding.Fix);
        json.Texts("also", finding.Also.Count == 0 ? [] : finding.Also.Select(r => r.ToString()).ToValueList());
        evidence.Write(json, "evidence", finding.Evidence);
        json.Flag("waived", finding.Waived);
        json.EndObject();
    }

    public static Finding Read(JsonCursor cursor, EvidenceReader evidence)
    {
        var finding = cursor.Members(Names);
        return new Finding(Rule(finding), finding.Word<Severity>("severity"), Target(finding), finding.Text("message"), finding.Text("fix"))
        {
            Also = Rules(finding, "also"),
            Evidence = evidence.List(finding, "evidence"),
            Waived = finding.Flag("waived"),
        };
    }

    public static void Write(JsonOut json, Waiver waiver)
    {
        json.Object();
        json.Text("rule", waiver.Rule.ToString());
        json.Text("target", waiver.Target.ToString());
        json.Text("by", waiver.By);
        json.Text("reason", waiver.Reason);
        json.Day("until", waiver.Until);
        json.Text("covers", waiver.Covers.ToString());
        json.EndObject();
    }

    public static Waiver ReadWaiver(JsonCursor cursor)
    {
        var waiver = cursor.Members(WaiverNames);
        return new Waiver(Rule(waiver), Target(waiver), waiver.Text("by"), waiver.Text("reason"), waiver.Day("until"), waiver.Digest("covers"));
    }

    private static RuleId Rule(JsonMembers members) => members.Required("rule") is { } rule ? Rule(rule) : default;

    private static RuleId Rule(JsonCursor cursor) => cursor.Parsed<RuleId>(RuleId.TryParse, "a rule's id, such as HD401");

    private static Target Target(JsonMembers members) =>
        members.Required("target")?.Parsed<Target>(Deals.Target.TryParse, "something to speak of, such as promise:P-003, claim:C-012, field:total-price, source:S2, note:N-001, section:risks, or packet") ?? default;

    private static ValueList<RuleId> Rules(JsonMembers finding, string name)
    {
        var rules = new List<RuleId>();
        finding.List(name, item =>
        {
            rules.Add(Rule(item));
            return string.Empty;
        });
        return rules.ToValueList();
    }
}
