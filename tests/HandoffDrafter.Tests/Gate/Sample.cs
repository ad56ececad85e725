using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Gate;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Gate;

/// <summary>A small deal in which everything is in order, and ways to disturb it.</summary>
internal static class Sample
{
    public static readonly DateOnly AsOf = new(2026, 3, 9);

    public static readonly SourceText OrderForm = Text(
        new Line("The service includes the Salesforce connector.", Path: "§3"),
        new Line("Not included: any ERP integration.", Path: "§6.1"),
        new Line("Supplier loads up to twelve (12) months of invoices.", Path: "§4.2"));

    public static readonly SourceText Proposal = Text(new Line("Live by the end of April.", Page: 1));

    public static readonly SourceText Call = Text(
        new Line("Sure, we sync invoices to NetSuite.", Speaker: "Priya Rao", SaidAt: "00:05:05"),
        new Line("We close the books in five days instead of eleven.", Speaker: "Len Moor", SaidAt: "00:06:10"),
        new Line("Forget the sandbox.", Speaker: "Priya Rao", SaidAt: "00:07:00"));

    public static readonly SourceDocument S1 = Source(1, "order-form.docx", SourceRole.Sow, OrderForm) with { Signed = true, Status = AgreementStatus.Governing };

    public static readonly SourceDocument S2 = Source(2, "proposal.pdf", SourceRole.Proposal, Proposal);

    public static readonly SourceDocument S3 = Source(3, "call.vtt", SourceRole.CallNotes, Call);

    public static readonly Evidence Said = Quote(S3, Call, "Sure, we sync invoices to NetSuite.");

    public static readonly Evidence TakenBack = Quote(S3, Call, "Forget the sandbox.");

    public static readonly Evidence Excluded = Quote(S1, OrderForm, "Not included: any ERP integration.");

    public static readonly Evidence Connector = Quote(S1, OrderForm, "The service includes the Salesforce connector.");

    public static readonly Evidence Wish = Quote(S3, Call, "We close the books in five days instead of eleven.");

    public static readonly Profile Profile = new("plain", "Plain")
    {
        Sections =
        [
            new("deal", "Deal"), new("people", "People"), new("promises", "Promises"),
            new("sold-scope", "Sold scope") { Required = Requirement.Yes }, new("dependencies", "Dependencies"), new("open-questions", "Open questions"),
            new("access", "Access needs"), new("success-criteria", "Success criteria"), new("stakeholders", "Stakeholders"),
        ],
        Fields =
        [
            new("company-name", "deal", "Company", FieldType.Text),
            new("total-price", "deal", "Total price", FieldType.Money) { Required = Requirement.No },
            new("kickoff-date", "deal", "Kickoff", FieldType.Date),
            new("technical-contact", "people", "Technical contact", FieldType.Person)
            {
                Required = Requirement.IfApplicable,
                Condition = "anything is to be accessed",
                When = new ProfileCondition { Sections = ["access"] },
            },
            new("executive-sponsor", "people", "Executive sponsor", FieldType.Person) { Required = Requirement.No },
            new("customer-champion", "people", "Champion", FieldType.Person) { Required = Requirement.No },
            new("sales-owner", "people", "Sales owner", FieldType.Person),
            new("implementation-owner", "people", "Implementation owner", FieldType.Person),
        ],
        Score = new ProfileScore(70, [new("context", 40, ["deal", "people", "sold-scope"]), new("expectations", 60, ["promises", "success-criteria"])]),
        ReviewSections = ["success-criteria"],
        ReviewPromises = [PromiseCategory.Scope, PromiseCategory.Timeline],
    };

    public static readonly Packet Packet = new(new Deal(DealId.FromFolderName("acme")!.Value, "Acme", "plain", AsOf))
    {
        Sources = [S1, S2, S3],
        Fields =
        [
            Filled("company-name", "deal", "Acme GmbH"), Filled("kickoff-date", "deal", "2026-03-16"),
            Filled("sales-owner", "people", "Dana Wolk, account executive"), Filled("implementation-owner", "people", "Ole Berg"),
        ],
        Claims = [Claim(1, "sold-scope", "The Salesforce connector") with { Evidence = [Connector] }],
    };

    public static readonly People People = new(
    [
        new Person("dana", "Dana Wolk", [PersonRole.SalesOwner]), new Person("ole", "Ole Berg", [PersonRole.ImplementationOwner]),
        new Person("ada", "Ada Approver", [PersonRole.Approver]), new Person("tim", "Tim Team", [PersonRole.Team]),
    ]);

    public static Promise Promise(int number = 5) => new(new PromiseId(number), "Sync invoices to NetSuite")
    {
        MadeBy = "Priya Rao",
        HeardBy = ["Len Moor"],
        SaidOn = new DateOnly(2026, 2, 11),
        Evidence = [Said],
        Support = new Support(SupportStatus.Excluded) { Evidence = [Excluded] },
    };

    /// <summary>Decided with every key and everything beside it.</summary>
    public static Promise Decided(DecisionState state = DecisionState.Rejected) => Promise() with
    {
        Decision = new Decision(state)
        {
            Reason = "never in the plan",
            Text = "A CSV export instead",
            Owner = "Dana Wolk",
            Due = new DateOnly(2026, 3, 20),
            Approvals = [.. new[] { PersonRole.SalesOwner, PersonRole.ImplementationOwner, PersonRole.Approver }.Select(r => new Approval(r, "dana", At))],
        },
        Told = new Told("Len Moor", "Dana Wolk", AsOf),
    };

    public static DateTimeOffset At { get; } = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    public static Claim Claim(int number, string section, string text) =>
        new(new ClaimId(section == "open-questions", number), section, text) { Evidence = [Wish] };

    public static Field Filled(string id, string section, string value) => new(id, section) { Value = value, Origin = Origin.Human };

    public static Packet With(this Packet packet, params Promise[] promises) => packet with { Promises = [.. promises] };

    public static Packet With(this Packet packet, params Claim[] claims) => packet with { Claims = [.. packet.Claims, .. claims] };

    /// <summary>In place of the field of that id, if there is one.</summary>
    public static Packet With(this Packet packet, Field field) =>
        packet with { Fields = [.. packet.Fields.Where(f => f.Id != field.Id), field] };

    public static Packet WithSource(this Packet packet, SourceDocument source) =>
        packet with { Sources = [.. packet.Sources.Where(s => s.Id != source.Id), source] };

    public static Packet Without(this Packet packet, string field) => packet with { Fields = [.. packet.Fields.Where(f => f.Id != field)] };

    public static GateContext Context(Packet packet, Profile? profile = null) =>
        new(packet, new SourceTexts([OrderForm, Proposal, Call]), profile ?? Profile, AsOf) { People = People };

    /// <summary>The order form and the proposal cannot both hold.</summary>
    public static GateContext Disagreeing(ConflictKind kind, Evidence? precedence) =>
        new(Packet, new SourceTexts([OrderForm, Proposal, Call]), Profile, AsOf)
        {
            People = People, Conflicts = [new Conflict(kind, Connector, Quote(S2, Proposal, "Live by the end of April."), "one against two") { Precedence = precedence }],
        };

    /// <summary>The deal with one more document, S9; or with that text in place of another document's, where <paramref name="source"/> is given.</summary>
    public static GateContext Reading(SourceText text, SourceRole role = SourceRole.CallNotes, string file = "extra.txt", SourceDocument? source = null, Packet? packet = null)
    {
        var document = source is null ? Source(9, file, role, text) : source with { Text = text.Digest };
        return new GateContext((packet ?? Packet).WithSource(document), new SourceTexts([OrderForm, Proposal, Call, text]), Profile, AsOf) { People = People };
    }

    /// <summary>One paragraph.</summary>
    public static SourceText Text(string words) => Text(new Line(words));

    /// <summary>What a rule has to say, as a person reads it.</summary>
    public static string[] Lines(Rule rule, Packet packet, Profile? profile = null) => Lines(rule, Context(packet, profile));

    public static string[] Lines(Rule rule, GateContext context) => [.. rule.Check(context).Select(FindingsText.Line)];

    public static Evidence Quote(SourceDocument source, SourceText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(source, text.Span(start, start + words.Length));
    }

    public static SourceDocument Source(int number, string file, SourceRole role, SourceText text) =>
        new(new SourceId(number), file, role, Digest.Of(file)) { Text = text.Digest };

    public static SourceText Text(params Line[] lines)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(line.Kind ?? (line.Speaker is null ? BlockKind.Paragraph : BlockKind.Turn), start, start + line.Words.Length)
            {
                State = line.State,
                Row = line.Row,
                Author = line.Author,
                Path = line.Path,
                Page = line.Page,
                Speaker = line.Speaker,
                SaidAt = line.SaidAt,
            });
            start += line.Words.Length + 1;
        }

        return new SourceText("sample", 1, string.Join('\n', lines.Select(l => l.Words)), [.. blocks]);
    }

    internal sealed record Line(string Words, string? Path = null, int? Page = null, string? Speaker = null, string? SaidAt = null)
    {
        public BlockKind? Kind { get; init; }

        public BlockState State { get; init; }

        public int? Row { get; init; }

        public string? Author { get; init; }
    }
}
