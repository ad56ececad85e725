using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

/// <summary>The items of a packet, with evidence cut from the sources it is made for.</summary>
internal sealed class ItemGen
{
    private static readonly string[] Sections =
    [
        "buyer-intent", "sold-scope", "not-sold", "ambiguous-scope", "expectations", "stakeholders", "success-criteria", "milestones", "dependencies", "access",
        "technical", "risks", "open-questions", "actions", "relationship", "a-profile-s-own",
    ];

    private static readonly string[] DetailKeys = ["side", "role", "stance", "severity", "likelihood", "mitigation", "measure", "target", "party", "who"];

    private readonly Gen<ValueList<Evidence>> _quotes;

    public ItemGen(IReadOnlyList<GeneratedSource> sources)
    {
        var cuts = sources.SelectMany(s => s.Texts.Select(t => Cuts(s.Document, t))).ToArray();
        _quotes = cuts.Length == 0 ? Gen.Constant<ValueList<Evidence>>([]) : Gen.OneOf(cuts).Few(3);
    }

    public static Gen<Removal> Removals { get; } =
        from person in Gens.People
        from at in Gens.Times
        from reason in TextGen.Human
        select new Removal(person, at, reason);

    public static Gen<Reviewed> Reviews { get; } =
        from person in Gens.People
        from at in Gens.Times
        select new Reviewed(person, at);

    private static Gen<ValueMap<string>> Details { get; } =
        from keys in Gen.Elements(DetailKeys).Few(3)
        from values in TextGen.Human.ListOf(keys.Count)
        select new ValueMap<string>(keys.Zip(values).DistinctBy(e => e.First).Select(e => KeyValuePair.Create(e.First, e.Second)));

    public Gen<ValueList<Evidence>> Quotes => _quotes;

    public Gen<Field> Field(string id) =>
        from section in Gen.Elements("deal", "people", "commercial")
        from value in TextGen.Human.Maybe()
        from notApplicable in TextGen.Human.Maybe()
        from origin in Gens.AnyOf<Origin>()
        from evidence in _quotes
        select new Field(id, section) { Value = value, NotApplicable = value is null ? notApplicable : null, Origin = origin, Evidence = evidence };

    public Gen<Claim> Claim(ClaimId id) =>
        from section in Gen.Elements(Sections)
        from text in TextGen.Human
        from status in Gens.AnyOf<Grounding>()
        from origin in Gens.AnyOf<Origin>()
        from owner in TextGen.Name.Maybe()
        from due in Gens.Dates.MaybeValue()
        from blocks in Gens.Bool
        from details in Details
        from review in Reviews.Maybe()
        from restricted in Gens.Rarely(6)
        from removed in Gens.Rarely(5).SelectMany(yes => yes ? Removals.Select(Removal? (r) => r) : Gen.Constant<Removal?>(null))
        from evidence in _quotes
        select new Claim(id, section, text)
        {
            Status = status,
            Origin = origin,
            Owner = owner,
            Due = due,
            BlocksKickoff = blocks,
            Details = details,
            Review = review,
            Restricted = restricted,
            Removed = removed,
            Evidence = evidence,
        };

    public Gen<Promise> Promise(PromiseId id) =>
        from text in TextGen.Human
        from isExplicit in Gens.Bool
        from certainty in Gens.AnyOf<Certainty>()
        from category in Gens.AnyOf<PromiseCategory>()
        from madeBy in TextGen.Name.Maybe()
        from heardBy in TextGen.Name.Few(3)
        from saidOn in Gens.Dates.MaybeValue()
        from due in Gens.Dates.MaybeValue()
        from origin in Gens.AnyOf<Origin>()
        from evidence in _quotes
        from retraction in _quotes
        from drift in _quotes
        from support in Supports()
        from decision in Decisions
        from told in Tellings.Maybe()
        from fulfilment in Fulfilments.Maybe()
        from review in Reviews.Maybe()
        from removed in Gens.Rarely(5).SelectMany(yes => yes ? Removals.Select(Removal? (r) => r) : Gen.Constant<Removal?>(null))
        select new Promise(id, text)
        {
            Explicit = isExplicit,
            Certainty = certainty,
            Category = category,
            MadeBy = madeBy,
            HeardBy = heardBy,
            SaidOn = saidOn,
            Due = due,
            Origin = origin,
            Evidence = evidence,
            Retraction = retraction,
            Drift = drift,
            Support = support,
            Decision = decision,
            Told = told,
            Fulfilment = fulfilment,
            Review = review,
            Removed = removed,
        };

    private Gen<Support> Supports() =>
        from status in Gens.AnyOf<SupportStatus>()
        from evidence in _quotes
        from searched in _quotes
        from differs in TextGen.Line.Maybe()
        from reason in TextGen.Human.Maybe()
        from provisional in Gens.Rarely(4)
        select new Support(status) { Evidence = evidence, Searched = searched, Differs = differs, Reason = reason, Provisional = provisional };

    private static Gen<Decision> Decisions { get; } = Gen.Frequency((1, Gen.Constant(Decision.Pending)), (3, Decided()));

    private static Gen<Told> Tellings { get; } =
        from who in TextGen.Name
        from person in Gens.People
        from day in Gens.Dates.MaybeValue()
        select new Told(who, person, day);

    private static Gen<Fulfilment> Fulfilments { get; } =
        from state in Gens.AnyOf<FulfilmentState>()
        from day in Gens.Dates
        from note in TextGen.Human.Maybe()
        select new Fulfilment(state, day, note);

    private static Gen<Decision> Decided() =>
        from state in Gens.AnyOf<DecisionState>()
        from approvals in Approvals().Few(3)
        from person in Gens.People.Maybe()
        from at in Gens.Times.MaybeValue()
        from reason in TextGen.Human.Maybe()
        from text in TextGen.Human.Maybe()
        from owner in TextGen.Name.Maybe()
        from due in Gens.Dates.MaybeValue()
        select new Decision(state) { Approvals = approvals, By = person, At = at, Reason = reason, Text = text, Owner = owner, Due = due };

    private static Gen<Approval> Approvals() =>
        from role in Gens.AnyOf<PersonRole>()
        from person in Gens.People
        from at in Gens.Times
        select new Approval(role, person, at);

    private static Gen<Evidence> Cuts(SourceDocument source, SourceText text) =>
        from start in Gen.Choose(0, text.Text.Length - 1)
        from length in Gen.Frequency((4, Gen.Choose(1, 60)), (1, Gen.Choose(1, 600)))
        from match in Gens.AnyOf<EvidenceMatch>()
        let first = IsMiddle(text.Text, start) ? start - 1 : start
        let end = Math.Min(text.Text.Length, start + length)
        let last = IsMiddle(text.Text, end) ? end + 1 : end
        select new Evidence(source, text.Span(first, last), match);

    private static bool IsMiddle(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);
}
