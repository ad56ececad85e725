using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Generation;

/// <summary>One small deal in which every member of a packet has a value, for tests that show what is written or name what is wrong.</summary>
internal static class SampleDeal
{
    public static readonly SourceText OrderForm = new("docx", 1, "Order form\nUp to twelve (12) months of historical invoices.\nNot included: sandboxes.\n",
    [
        new Block(BlockKind.Heading, 0, 10) { Page = 1 },
        new Block(BlockKind.ListItem, 11, 59) { Page = 1, Path = "§4.2" },
        new Block(BlockKind.ListItem, 60, 84) { Page = 2, Path = "§6.1" },
    ]);

    public static readonly SourceText EarlierCall = new("transcript", 1, "Dana Wolk: We'll load 24 months for you.", [new Block(BlockKind.Turn, 0, 40) { Speaker = "Dana Wolk", SaidAt = "00:06:09" }]);

    public static readonly SourceText Call = new("transcript", 2, "We'll load 24 months for you. 😀\nGreat.",
    [
        new Block(BlockKind.Turn, 0, 32) { Speaker = "Dana Wolk", SaidAt = "00:06:09" },
        new Block(BlockKind.Turn, 33, 39) { Speaker = "Len Abruzzo", SaidAt = "00:06:12" },
    ]);

    private static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    private static readonly SourceDocument Agreement = new(new SourceId(1), "Order form.docx", SourceRole.Sow, Digest.Of("the order form's bytes"))
    {
        Names = ["Order form (1).docx"],
        Kind = "order form",
        RoleReason = "titled 'Order form', signed by both",
        Text = OrderForm.Digest,
        Title = "Order form",
        Date = new DateOnly(2026, 3, 2),
        Signed = true,
        Pages = 2,
        Status = AgreementStatus.Governing,
        Relations = [new SourceRelation(RelationKind.Incorporates, "Master agreement")],
        Problems = ["a picture on page 2 was not read"],
    };

    private static readonly SourceDocument Transcript = new(new SourceId(2), "call.vtt", SourceRole.CallNotes, Digest.Of("the call's bytes"))
    {
        Text = Call.Digest,
        EarlierTexts = [EarlierCall.Digest],
        Restricted = true,
    };

    public static SourceTexts Texts { get; } = new([OrderForm, EarlierCall, Call]);

    private static Evidence Clause { get; } = new(Agreement, OrderForm.Span(11, 58));

    private static Evidence Exclusion { get; } = new(Agreement, OrderForm.Span(60, 84), EvidenceMatch.Normalised);

    private static Evidence Said { get; } = new(Transcript, Call.Span(0, 29));

    private static Evidence SaidBefore { get; } = new(Transcript, EarlierCall.Span(11, 40), EvidenceMatch.Fuzzy);

    public static Packet Packet { get; } = new(new Deal(DealId.FromFolderName("Fennimore SaaS")!.Value, "Fennimore Tooling Group", "sales-to-cs", new DateOnly(2026, 3, 9))
    {
        ProfileReason = "the order form sells a subscription",
        Previous = DealId.FromFolderName("fennimore-2024"),
    })
    {
        Revision = 7,
        Sources = [Agreement, Transcript],
        Fields =
        [
            new Field("company-name", "deal") { Value = "Fennimore Tooling Group, LLC", Origin = Origin.BuiltIn, Evidence = [Clause] },
            new Field("end-date", "deal") { NotApplicable = "no term", Origin = Origin.Human },
            new Field("kickoff-date", "deal"),
        ],
        Claims =
        [
            new Claim(new ClaimId(false, 103), "not-sold", "Sandboxes \"and the like\"\nare not sold: 沙盒 😀")
            {
                Status = Grounding.Partly,
                Origin = Origin.Model,
                Owner = "Dana Wolk",
                Due = new DateOnly(2026, 3, 20),
                BlocksKickoff = true,
                Details = ValueMap<string>.Empty.With("side", "vendor").With("party", "Fennimore"),
                Review = new Reviewed("noor-el-amin", Noon),
                Restricted = true,
                Removed = new Removal("noor-el-amin", Noon.AddTicks(1), "said twice"),
                Evidence = [Exclusion],
            },
            new Claim(new ClaimId(true, 1), "open-questions", "One tenant or three?") { Status = Grounding.Ungrounded },
        ],
        Promises =
        [
            new Promise(new PromiseId(6), "Load 24 months of invoice history")
            {
                Explicit = true,
                Certainty = Certainty.Conditional,
                Category = PromiseCategory.Data,
                MadeBy = "Dana Wolk",
                HeardBy = ["Len Abruzzo", "Marisol Teague"],
                SaidOn = new DateOnly(2026, 2, 11),
                Due = new DateOnly(2026, 5, 1),
                Origin = Origin.Both,
                Evidence = [Said],
                Retraction = [SaidBefore],
                Drift = [Said, SaidBefore],
                Support = new Support(SupportStatus.Contradicted)
                {
                    Evidence = [Clause],
                    Searched = [Exclusion],
                    Differs = "24 against 12 months",
                    Reason = "§4.2 limits the history",
                    Provisional = true,
                },
                Decision = new Decision(DecisionState.Edited)
                {
                    Approvals = [new Approval(PersonRole.SalesOwner, "dana-wolk", Noon)],
                    By = "dana-wolk",
                    At = Noon,
                    Reason = "the agreement is firm",
                    Text = "Load 12 months",
                    Owner = "prakash-iyer",
                    Due = new DateOnly(2026, 3, 20),
                },
                Told = new Told("Len Abruzzo", "dana-wolk", new DateOnly(2026, 3, 8)),
                Fulfilment = new Fulfilment(FulfilmentState.Renegotiated, new DateOnly(2026, 6, 1), "twelve were enough"),
                Review = new Reviewed("noor-el-amin", Noon),
                Removed = new Removal("dana-wolk", Noon, "withdrawn"),
            },
        ],
        Notes = [new Note(new NoteId(1), "P-006", "Ask Len first.", "dana-wolk") { Removed = new Removal("dana-wolk", Noon, "asked") }],
        Waivers = [new Waiver(new RuleId(205), Target.OfField("kickoff-date"), "noor-el-amin", "set next week", new DateOnly(2026, 4, 1), Digest.Of("null"))],
        Findings =
        [
            new Finding(new RuleId(402), Severity.Error, Target.Of(new PromiseId(6)), "24 months were promised, 12 are agreed", "decide P-006")
            {
                Also = [new RuleId(407)],
                Evidence = [Said, Clause],
                Waived = true,
            },
        ],
        Score = new Score(58, 70, new ValueMap<int>([KeyValuePair.Create("context", 100), KeyValuePair.Create("risks", 50)])),
        Signatures =
        [
            new Signature(PersonRole.SalesOwner, "dana-wolk", Noon, new ValueMap<Digest>([KeyValuePair.Create("fields", Digest.Of("fields")), KeyValuePair.Create("not-sold", Digest.Of("x"))]))
            {
                Valid = false,
            },
        ],
        Returns =
        [
            new Return("imre-sato", Noon, [new ReturnReason(ReturnCode.MissingField, true) { Field = "kickoff-date", Note = "no day is named" }, new ReturnReason(ReturnCode.Access, false)]),
        ],
    };
}
