using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>A small deal with invented sources, in which every kind of line occurs.</summary>
internal static class SamplePacket
{
    private const string OrderForm = """
        Order form OF-2026-031
        2.1 Brightwater Suite, Growth plan, up to 40 named users.
        4.1 Onboarding: up to twenty-five (25) hours of remote consulting, to be used within 120 days of the Effective Date.
        4.2 Import of up to twelve (12) months of historical invoices, supplied by Customer in CSV format.
        6.1 Not included: connectors or integrations other than the Salesforce standard connector, including any ERP or general-ledger integration.
        7.1 The target first response for a Severity 1 case is four (4) business hours.
        Exhibit A.6 A named onboarding consultant is assigned for the Onboarding Period.
        """;

    private const string Call = """
        Dana Wolk: We'll load twenty-four months of invoice history for you, so the auditors can look in one place.
        Len Abruzzo: Could it also sync to NetSuite?
        Prakash Iyer: Sure, that won't be a problem, we sync invoices and payments to NetSuite all day long.
        Dana Wolk: You'll have one named consultant for the whole onboarding.
        Dana Wolk: I'll throw in a sandbox for you at no charge.
        Len Abruzzo: I want month end closed in five working days instead of eleven.
        Len Abruzzo: We'll get you a clean customer list by the end of next week.
        Marisol Teague: Carol is retiring in June and she's the only one who really understands the rebate pricing.
        Marisol Teague: Between us, the last vendor is about to sue.
        """;

    public static readonly DateTimeOffset At = new(2026, 3, 9, 15, 0, 0, TimeSpan.Zero);

    public static readonly SourceText OrderFormText = Text("docx", OrderForm, line => new Block(BlockKind.Paragraph, 0, 0) { Path = $"§{line.Split(' ')[0]}" });

    public static readonly SourceText CallText = Text("vtt", Call, line => new Block(BlockKind.Turn, 0, 0) { Speaker = line.Split(':')[0], SaidAt = $"00:0{1 + (line.Length % 9)}:{10 + (line.Length % 49)}" });

    public static readonly SourceDocument S1 = new(new SourceId(1), "Order form OF-2026-031.docx", SourceRole.Sow, Digest.Of("order form"))
    {
        Kind = "order form",
        Text = OrderFormText.Digest,
        Date = new DateOnly(2026, 3, 2),
        Signed = true,
        Pages = 4,
        Status = AgreementStatus.Governing,
        Relations = [new SourceRelation(RelationKind.Incorporates, "Master Services Agreement 2025")],
    };

    public static readonly SourceDocument S2 = new(new SourceId(2), "solution review 2026-02-11.vtt", SourceRole.CallNotes, Digest.Of("call"))
    {
        Kind = "call transcript",
        Text = CallText.Digest,
        Date = new DateOnly(2026, 2, 11),
    };

    public static Packet Packet { get; } = new(new Deal(DealId.FromFolderName("fennimore-saas")!.Value, "Fennimore SaaS", "implementation", new DateOnly(2026, 3, 9)))
    {
        Revision = 7,
        Sources = [S1, S2],
        Fields =
        [
            new("company-name", "deal") { Value = "Fennimore Tooling Group, LLC", Evidence = [Said("Order form")] },
            new("contract-number", "deal") { Value = "OF-2026-031", Evidence = [Said("OF-2026-031")] },
            new("effective-date", "deal") { Value = "2026-03-02" },
            new("end-date", "deal") { NotApplicable = "it renews every month" },
            new("total-price", "deal") { Value = "$86,400" },
            new("customer-champion", "people") { Value = "Marisol Teague" },
            new("executive-sponsor", "people") { Value = "Gwen Stolarz" },
            new("sales-owner", "people") { Value = "Dana Wolk" },
        ],
        Claims =
        [
            new(Id(1), "sold-scope", "Brightwater Suite, Growth plan, up to 40 named users") { Evidence = [Said("Brightwater Suite, Growth plan, up to 40 named users")] },
            new(Id(101), "not-sold", "Any ERP or general-ledger integration") { Evidence = [Said("any ERP or general-ledger integration")] },
            new(Id(201), "dependencies", "Clean customer list") { Owner = "Len Abruzzo", Due = new DateOnly(2026, 2, 20), Evidence = [Said("clean customer list by the end of next week")], Details = new([new("who", "customer")]) },
            new(Id(202), "dependencies", "Salesforce administrator, up to four hours a week") { BlocksKickoff = true },
            new(Id(2), "success-criteria", "Month end closed in five working days instead of eleven") { Evidence = [Said("month end closed in five working days instead of eleven")], Details = new([new("measure", "working days to close"), new("target", "5")]) },
            new(Id(3), "stakeholders", "Gwen Stolarz, CFO") { Details = new([new("role", "sponsor and signer"), new("side", "customer")]), Status = Grounding.Human, Origin = Origin.Human },
            new(Id(4), "risks", "Carol retires in June; only she understands the rebate pricing.") { Evidence = [Said("Carol is retiring in June and she's the only one")], Details = new([new("severity", "high")]) },
            new(Id(5), "risks", "The last vendor is about to sue.") { Restricted = true, Evidence = [Said("Between us, the last vendor is about to sue.")] },
            new(Id(6), "risks", "Taken out") { Removed = new Removal("dana-wolk", At, "not so") },
            new(new ClaimId(true, 1), "open-questions", "One tenant or three for the three legal entities?") { Owner = "Prakash Iyer" },
            new(new ClaimId(true, 2), "open-questions", "Does the legacy org hold open orders?") { Details = new([new("ask", "Len Abruzzo")]) },
        ],
        Promises =
        [
            new(new PromiseId(5), "Sync invoices and payments to NetSuite")
            {
                Explicit = false, Category = PromiseCategory.Integration, MadeBy = "Prakash Iyer", HeardBy = ["Len Abruzzo"], SaidOn = new DateOnly(2026, 2, 11),
                Evidence = [Said("we sync invoices and payments to NetSuite all day long"), Said("Could it also sync to NetSuite?")],
                Support = new Support(SupportStatus.Excluded) { Evidence = [Said("including any ERP or general-ledger integration")] },
            },
            new(new PromiseId(6), "Load 24 months of invoice history")
            {
                Category = PromiseCategory.Data, MadeBy = "Dana Wolk", HeardBy = ["Len Abruzzo", "Marisol Teague"], SaidOn = new DateOnly(2026, 2, 11),
                Evidence = [Said("We'll load twenty-four months of invoice history for you")],
                Support = new Support(SupportStatus.Contradicted) { Evidence = [Said("up to twelve (12) months of historical invoices")], Differs = "24 against 12 months" },
            },
            new(new PromiseId(8), "Free sandbox")
            {
                Certainty = Certainty.Retracted, MadeBy = "Dana Wolk", Evidence = [Said("I'll throw in a sandbox for you at no charge.")],
                Support = new Support(SupportStatus.Unsupported) { Searched = [Said("Onboarding")] },
                Decision = new Decision(DecisionState.Rejected) { Reason = "taken back in writing", By = "dana-wolk", At = At, Approvals = [new Approval(PersonRole.SalesOwner, "dana-wolk", At)] },
            },
            new(new PromiseId(13), "One named consultant for the whole onboarding")
            {
                Category = PromiseCategory.Support, MadeBy = "Dana Wolk", Evidence = [Said("one named consultant for the whole onboarding")],
                Support = new Support(SupportStatus.Supported) { Evidence = [Said("A named onboarding consultant is assigned")] },
            },
        ],
        Notes =
        [
            new(new NoteId(1), "P-005", "Prakash says the connector of a partner would do.\nPrice unknown.", "dana-wolk"),
            new(new NoteId(2), "section:risks", "Talk to Gwen first.", "prakash-iyer"),
            new(new NoteId(3), null, "Kickoff deck is with Dana.", "dana-wolk"),
        ],
        Findings =
        [
            new(new RuleId(403), Severity.Error, Target.Of(new PromiseId(5)), "NetSuite was promised and is excluded", "The owners decide P-005"),
            new(new RuleId(402), Severity.Error, Target.Of(new PromiseId(6)), "24 months were promised, 12 are sold", "The owners decide P-006"),
            new(new RuleId(407), Severity.Note, Target.Of(new PromiseId(6)), "It was heard by the champion", "Tell Marisol Teague as well"),
            new(new RuleId(604), Severity.Warning, Target.Of(Id(202)), "Nobody is named", "Name an owner"),
            new(new RuleId(601), Severity.Error, Target.OfField("implementation-owner"), "Nobody is named as implementation owner", "The delivery manager names the implementation owner"),
            new(new RuleId(106), Severity.Warning, Target.Packet, "Master Services Agreement 2025 is not in the folder", "Sales ops adds it"),
        ],
        Score = new Score(62, 70, new ValueMap<int>([new("context", 50)])),
    };

    public static ClaimId Id(int number) => new(false, number);

    /// <summary>These words where a source says them.</summary>
    public static Evidence Said(string words)
    {
        var (document, text) = OrderFormText.Text.Contains(words, StringComparison.Ordinal) ? (S1, OrderFormText) : (S2, CallText);
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(document, text.Span(start, start + words.Length));
    }

    private static SourceText Text(string reader, string text, Func<string, Block> shape)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            blocks.Add(shape(line) with { Start = start, End = start + line.Length });
            start += line.Length + 1;
        }

        return new SourceText(reader, 1, text, blocks.ToValueList());
    }
}
