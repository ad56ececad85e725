using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>Defects in what people have to fill in, decide and sign.</summary>
internal static class PacketPlants
{
    private static readonly string[] Blanks = ["TBD", "to be confirmed", "[name]", "xxx", "n/a", "unknown", "____", "tba", "lorem ipsum", "fill in"];

    private static readonly string[] MadeUp = ["John Doe", "Jane Doe, CFO", "Casey, casey@example.com", "Casey Fairweather, 312 555 0142", "Max Mustermann", "Casey, 123-456-7890", "Casey, casey@test.com", "Test Test"];

    public static IEnumerable<Plant> All { get; } =
    [
        new("field: a required value missing", [201, 205, 209, 601], (deal, random) => Required(deal, random) is { } field ? deal.With(field with { Value = null, Evidence = [] }) : null),
        new("field: a placeholder", [203, 205, 601], (deal, random) => Required(deal, random) is { } field ? deal.With(field with { Value = One(Blanks, random), Evidence = [], Origin = Origin.Human }) : null),
        new("field: not applicable without a reason", [203], (deal, random) => Required(deal, random) is { } field ? deal.With(field with { Value = null, NotApplicable = One(Blanks, random), Evidence = [] }) : null),
        new("contact: made up", [203, 211], (deal, random) => Set(deal, "customer-champion", One(MadeUp, random))),
        new("contact: an address that is none", [204], (deal, random) => Set(deal, "customer-champion", $"Casey Fairweather, casey{random.Next(100)}@buyer")),
        new("kickoff: no day", [204, 205], (deal, random) => Set(deal, "kickoff-date", One(["next week", "week of 9 March", "Q3", "soon", "after Easter"], random))),
        new("kickoff: on a Sunday", [515], (deal, random) => Move(deal, random.Next(1, 20), DayOfWeek.Sunday)),
        new("kickoff: before the agreement", [108], (deal, random) => Set(deal, "kickoff-date", Day(Date(deal, "effective-date").AddDays(-random.Next(1, 60))))),
        new("kickoff: over, and nobody accepted", [603], (deal, random) => Set(deal, "kickoff-date", Day(deal.Packet.Deal.AsOf.AddDays(-random.Next(0, 3))))),
        new("term: ends before it begins", [107, 513], (deal, random) => Set(deal, "end-date", Day(Date(deal, "effective-date").AddDays(-random.Next(1, 400))))),
        new("term: over", [107], (deal, random) => Set(deal, "end-date", Day(deal.Packet.Deal.AsOf.AddDays(-random.Next(1, 30))))),
        new("milestone: outside the term", [512], (deal, random) => Line(deal, "milestones", random, c => c with { Details = c.Details.With("date", Day(Date(deal, "effective-date").AddDays(-random.Next(1, 90)))) })),
        new("owners: one removed", [201, 601], (deal, random) => Clear(deal, One(["sales-owner", "implementation-owner"], random))),
        new("owners: one person for both", [602], (deal, random) => deal.Profile.Signers.OnePerson ? null : Set(deal, "implementation-owner", deal.Packet.Field("sales-owner")!.Value!)),
        new("payment: not received", [121, 608], (deal, random) => deal.Profile.Triggers.Any(t => t.Field == "payment-status") ? Set(deal, "payment-status", One(["pending", "processing", "not started"], random)) : null),
        new("dependency: orphaned", [604], (deal, random) => Line(deal, "dependencies", random, c => c with { Owner = null })),
        new("dependency: without a day", [605], (deal, random) => Line(deal, "dependencies", random, c => c with { Due = null })),
        new("dependency: overdue", [609], (deal, random) => Line(deal, "dependencies", random, c => c with { Due = deal.Packet.Deal.AsOf.AddDays(-random.Next(1, 40)) })),
        new("dependency: needed before it comes", [615], (deal, random) => Line(deal, "dependencies", random, c => c with { BlocksKickoff = true, Due = Date(deal, "kickoff-date").AddDays(random.Next(1, 30)) })),
        new("question: nobody asked", [605], (deal, random) => Line(deal, "open-questions", random, c => c with { Owner = null, Details = ValueMap<string>.Empty })),
        new("access: no secure way", [606], (deal, random) => Line(deal, "access", random, c => c with { Details = c.Details.Without("way") })),
        new("access: by mail or chat", [704], (deal, random) => Line(deal, "access", random, c => c with { Details = c.Details.With("way", One(["password by e-mail", "in the chat", "on slack", "over the phone", "we text you the code by sms"], random)) })),
        new("criterion: not measurable", [610], (deal, random) => Line(deal, "success-criteria", random, c => c with { Text = One(["A better experience", "Smoother work", "Happy users", "More insight"], random), Origin = Origin.Human, Evidence = [], Details = ValueMap<string>.Empty.With("basis", "agreed") })),
        new("criterion: agreed nowhere", [607], (deal, random) => Line(deal, "success-criteria", random, c => c with { Origin = Origin.Human, Evidence = [], Details = c.Details.With("basis", "stated") })),
        new("risk: nothing planned", [616], (deal, random) => Line(deal, "risks", random, c => c with { Details = ValueMap<string>.Empty.With("severity", "high") })),
        new("section: emptied", [206], (deal, random) => WordPlants.Any(deal.Profile.Sections.Where(s => s.Required == Requirement.Yes && deal.Packet.Claims.Any(c => c.Section == s.Id) && deal.Profile.Fields.All(f => f.Section != s.Id)), random) is { } section
            ? deal with { Packet = deal.Packet with { Claims = deal.Packet.Claims.Where(c => c.Section != section.Id).ToValueList() } } : null),
        new("section: a review taken away", [208], (deal, random) => WordPlants.Any(deal.Packet.Claims.Where(c => deal.Profile.ReviewSections.Contains(c.Section) && c.Status != Core.Deals.Grounding.Human), random) is { } claim ? deal.With(claim with { Review = null }) : null),
        new("scope: sold and not sold", [511], Both),
        new("promise: open again", [401, 402, 403, 404], (deal, random) => Promise(deal, random, p => p with { Decision = Decision.Pending, Told = null })),
        new("promise: approved without a reason", [405], (deal, random) => Promise(deal, random, p => p with { Decision = p.Decision with { Reason = null } })),
        new("promise: approved without a key", [405], (deal, random) => Promise(deal, random, p => p with { Decision = p.Decision with { Approvals = p.Decision.Approvals.Skip(1).ToValueList() } })),
        new("promise: the customer not told", [407, 408], (deal, random) => Promise(deal, random, p => p with { Told = null })),
        new("promise: a change order without a day", [405], (deal, random) => Promise(deal, random, p => p with { Decision = p.Decision with { State = DecisionState.ChangeOrder, Owner = "Sal Ender", Due = null } })),
        new("promise: an answer overdue", [410], (deal, random) => Promise(deal, random, p => p with { Decision = p.Decision with { State = DecisionState.AskCustomer, Owner = "Sal Ender", Due = deal.Packet.Deal.AsOf.AddDays(-random.Next(1, 20)) } })),
        new("promise: removed without a reason", [406], (deal, random) => Promise(deal, random, p => p with { Removed = new Removal("sale", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), One(["", "n/a", "-", "later"], random)) })),
        new("promise: gone from the packet", [406], (deal, random) => WordPlants.Any(deal.Packet.Promises, random) is { } promise ? deal with { Packet = deal.Packet with { Promises = deal.Packet.Promises.Where(p => p.Id != promise.Id).ToValueList() } } : null),
        new("promise: a hedge approved as firm", [411], (deal, random) => Promise(deal, random, p => p with { Text = "We deliver the whole of it", Origin = Origin.Human, Certainty = One([Certainty.Hedged, Certainty.Conditional], random) }, DecisionState.Approved)),
        new("waiver: expired", [710], (deal, random) => Waived(deal, random, until: -1)),
        new("waiver: of something else", [710], (deal, random) => Waived(deal, random, covers: Digest.Of("other words"))),
        new("waiver: by somebody without the right", [710], (deal, random) => Waived(deal, random, by: "obs")),
        new("handoff: returned twice", [612], (deal, random) => deal with { Packet = deal.Packet with { Returns = [.. Enumerable.Range(0, random.Next(2, 5)).Select(n => new Return("impl", At(deal, -9 + n), [new ReturnReason(ReturnCode.MissingField, true)]))] } }),
        new("handoff: an answer is late", [611], (deal, random) => deal with { Packet = deal.Packet with { Deal = deal.Packet.Deal with { State = DealState.Submitted }, Signatures = [new Signature(PersonRole.SalesOwner, "sale", At(deal, -random.Next(8, 20)), ValueMap<Digest>.Empty)] } }),
        new("text for the customer: an open promise", [801], (deal, random) => Promise(deal, random, p => p with { Decision = Decision.Pending }) is { } sick && sick.Packet.Promises.First(p => p.Decision.State == DecisionState.Pending && deal.Packet.Promise(p.Id)!.Decision.State != DecisionState.Pending) is var open
            ? sick with { CustomerTexts = [new CustomerText("welcome mail", [], $"Welcome! {open.Text}. See you soon.")] } : null),
        new("text for the customer: an internal remark", [802], (deal, random) => deal with { CustomerTexts = [new CustomerText("kickoff deck", [Target.Of(WordPlants.Any(deal.Packet.Claims.Where(c => c.Section is "risks" or "relationship"), random)!.Id)], "What we will do first")] }),
        new("text for the customer: a blank", [803], (deal, random) => deal with { CustomerTexts = [new CustomerText("welcome mail", [], $"Dear Casey,\nyour contact is {One(["_missing_", "TBD", "[name]", "____"], random)}.")] }),
    ];

    private static Field? Required(MutationDeal deal, Random random) =>
        WordPlants.Any(deal.Profile.Fields.Where(f => f.Required == Requirement.Yes), random) is { } wanted ? deal.Packet.Field(wanted.Id) : null;

    private static MutationDeal? Set(MutationDeal deal, string id, string value) =>
        deal.Packet.Field(id) is { } field ? deal.With(field with { Value = value, NotApplicable = null, Evidence = [], Origin = Origin.Human }) : null;

    private static MutationDeal? Clear(MutationDeal deal, string id) => deal.Packet.Field(id) is { } field ? deal.With(field with { Value = null, Evidence = [] }) : null;

    private static MutationDeal? Move(MutationDeal deal, int weeks, DayOfWeek to)
    {
        var day = deal.Packet.Deal.AsOf.AddDays(7 * weeks);
        return Set(deal, "kickoff-date", Day(day.AddDays(((int)to - (int)day.DayOfWeek + 7) % 7)));
    }

    private static MutationDeal? Line(MutationDeal deal, string section, Random random, Func<Claim, Claim> change) =>
        WordPlants.Any(deal.Packet.Claims.Where(c => c.Section == section), random) is { } claim ? deal.With(change(claim)) : null;

    private static MutationDeal? Promise(MutationDeal deal, Random random, Func<Promise, Promise> change, DecisionState? state = null) =>
        WordPlants.Any(deal.Packet.Promises.Where(p => p.Decision.State == (state ?? p.Decision.State) && p.Decision.State != DecisionState.Pending && p.Certainty != Certainty.Retracted), random) is { } promise ? deal.With(change(promise)) : null;

    private static MutationDeal? Both(MutationDeal deal, Random random)
    {
        var sold = deal.Packet.Claims.Where(c => c is { Section: "sold-scope", Status: Core.Deals.Grounding.Grounded } && c.Text.Split(' ').Length > 5);
        return WordPlants.Any(sold, random) is { } claim
            ? deal with { Packet = deal.Packet with { Claims = deal.Packet.Claims.Add(claim with { Id = new ClaimId(false, 900), Section = "not-sold" }) } }
            : null;
    }

    /// <summary>A dependency without an owner, waived in a way that does not hold.</summary>
    private static MutationDeal? Waived(MutationDeal deal, Random random, int until = 30, Digest? covers = null, string by = "impl")
    {
        if (WordPlants.Any(deal.Packet.Claims.Where(c => c.Section == "dependencies"), random) is not { } claim)
        {
            return null;
        }

        var orphan = deal.With(claim with { Owner = null });
        var target = Target.Of(claim.Id);
        var waiver = new Waiver(new RuleId(604), target, by, "they have promised a name", deal.Packet.Deal.AsOf.AddDays(until), covers ?? PacketDigest.Of(orphan.Packet, target));
        return orphan with { Packet = orphan.Packet with { Waivers = orphan.Packet.Waivers.Add(waiver) } };
    }

    private static DateOnly Date(MutationDeal deal, string field) =>
        DateOnly.ParseExact(deal.Packet.Field(field)?.Value ?? Day(deal.Packet.Deal.AsOf), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(MutationDeal deal, int days) => new(deal.Packet.Deal.AsOf.AddDays(days), new TimeOnly(9, 0), TimeSpan.Zero);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T One<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
