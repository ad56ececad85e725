using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Tests.Generation;

namespace HandoffDrafter.Tests.Review.Merging;

/// <summary>A packet, and two others that were made of it by people or drafters who did not know of each other.</summary>
internal sealed record Diverged(Packet Base, Packet One, Packet Other)
{
    public override string ToString() =>
        $"One:\n{Text(One)}\nOther:\n{Text(Other)}";

    private string Text(Packet side) => string.Join('\n', HandoffDrafter.Core.Review.Diff.PacketDiff.Between(Base, side));
}

/// <summary>What happens to a packet between two revisions. Nothing is taken out of it; a removal is a mark.</summary>
internal static class EditGen
{
    /// <summary>Both sides edit whatever they like.</summary>
    public static Arbitrary<Diverged> Any => Arb.From(
        from deal in PacketGen.Deals.Resize(30)
        from one in Edited(deal.Packet, Everything)
        from other in Edited(deal.Packet, Everything)
        select new Diverged(deal.Packet, one, other));

    /// <summary>No item is edited on both sides, and only one side adds or moves things.</summary>
    public static Arbitrary<Diverged> Disjoint => Arb.From(
        from deal in PacketGen.Deals.Resize(30)
        from one in Edited(deal.Packet, new Scope(n => n % 2 == 0, Adds: true))
        from other in Edited(deal.Packet, new Scope(n => n % 2 == 1, Adds: false))
        select new Diverged(deal.Packet, one, other));

    private static readonly Scope Everything = new(_ => true, Adds: true);

    private static readonly Gen<Func<Claim, Claim>> ClaimEdits = Gen.OneOf(
        TextGen.Human.Select(text => Edit<Claim>(c => c with { Text = text, Origin = Origin.Human, Status = Grounding.Human })),
        TextGen.Name.Maybe().Select(owner => Edit<Claim>(c => c with { Owner = owner })),
        Gens.Dates.MaybeValue().Select(due => Edit<Claim>(c => c with { Due = due })),
        TextGen.Human.Select(value => Edit<Claim>(c => c with { Details = c.Details.With("role", value) })),
        ItemGen.Reviews.Maybe().Select(review => Edit<Claim>(c => c with { Review = review })),
        ItemGen.Removals.Maybe().Select(removed => Edit<Claim>(c => c with { Removed = removed })),
        Gen.Elements("risks", "not-sold").Select(section => Edit<Claim>(c => c with { Section = section })),
        Gen.Constant(Edit<Claim>(c => c with { Evidence = c.Evidence.Skip(1).ToValueList(), Status = Grounding.Partly })));

    private static readonly Gen<Func<Promise, Promise>> PromiseEdits = Gen.OneOf(
        TextGen.Human.Select(text => Edit<Promise>(p => p with { Text = text, Origin = Origin.Human })),
        Decisions().Select(decision => Edit<Promise>(p => p with { Decision = decision })),
        TextGen.Name.Select(owner => Edit<Promise>(p => p with { Decision = p.Decision with { Owner = owner } })),
        Gens.Dates.Select(due => Edit<Promise>(p => p with { Decision = p.Decision with { Due = due } })),
        TextGen.Name.Select(who => Edit<Promise>(p => p with { Told = new Told(who, "dana-wolk", null) })),
        ItemGen.Reviews.Select(review => Edit<Promise>(p => p with { Review = review })),
        ItemGen.Removals.Maybe().Select(removed => Edit<Promise>(p => p with { Removed = removed })),
        Gens.AnyOf<SupportStatus>().Select(status => Edit<Promise>(p => p with { Support = p.Support with { Status = status } })),
        Gen.Constant(Edit<Promise>(p => p with { Evidence = p.Evidence.Skip(1).ToValueList() })));

    private static readonly Gen<Func<Field, Field>> FieldEdits = Gen.OneOf(
        TextGen.Human.Select(value => Edit<Field>(f => f with { Value = value, NotApplicable = null, Origin = Origin.Human, Evidence = [] })),
        TextGen.Human.Select(reason => Edit<Field>(f => f with { Value = null, NotApplicable = reason, Origin = Origin.Human })));

    private static readonly Gen<Func<Note, Note>> NoteEdits = Gen.OneOf(
        TextGen.Human.Select(text => Edit<Note>(n => n with { Text = text })),
        ItemGen.Removals.Maybe().Select(removed => Edit<Note>(n => n with { Removed = removed })));

    private static readonly Gen<Func<SourceDocument, SourceDocument>> SourceEdits = Gen.OneOf(
        Gen.Constant(Edit<SourceDocument>(s => s with { Gone = !s.Gone })),
        Gens.AnyOf<SourceRole>().Select(role => Edit<SourceDocument>(s => s with { Role = role })),
        TextGen.FileStem.Select(name => Edit<SourceDocument>(s => s.Names.Contains(name) ? s : s with { Names = s.Names.Add(name) })));

    private sealed record Scope(Func<int, bool> Has, bool Adds);

    private static Gen<Packet> Edited(Packet packet, Scope scope) =>
        from sources in Items(packet.Sources, s => s.Id.Number, SourceEdits, scope)
        from fields in Items(packet.Fields, f => packet.Fields.ToList().IndexOf(f), FieldEdits, scope)
        from claims in Items(packet.Claims, c => c.Id.Number, ClaimEdits, scope)
        from promises in Items(packet.Promises, p => p.Id.Number, PromiseEdits, scope)
        from notes in Items(packet.Notes, n => n.Id.Number, NoteEdits, scope)
        let edited = packet with { Sources = sources, Fields = fields, Claims = claims, Promises = promises, Notes = notes }
        from more in scope.Adds ? Grown(edited) : Gen.Constant(edited)
        select more;

    private static Gen<ValueList<T>> Items<T>(ValueList<T> items, Func<T, int> number, Gen<Func<T, T>> edits, Scope scope) =>
        Gen.CollectToArray(items, item => scope.Has(number(item))
                ? Gen.Frequency((3, Gen.Constant(item)), (2, edits.Select(edit => edit(item))), (1, edits.Two().Select(two => two.Item2(two.Item1(item)))))
                : Gen.Constant(item))
            .Select(edited => edited.ToValueList());

    /// <summary>Both sides count on from the same numbers, as two files saved at the same time do.</summary>
    private static Gen<Packet> Grown(Packet packet) =>
        from claims in TextGen.Human.Few(2)
        from questions in TextGen.Human.Few(1)
        from promises in TextGen.Human.Few(1)
        from notes in TextGen.Human.Few(2)
        from state in Gens.AnyOf<DealState>()
        from moved in Gens.Rarely(3)
        from at in Gen.Choose(0, packet.Claims.Count)
        let claim = packet.Claims.Where(c => !c.Id.Question).Select(c => c.Id.Number).DefaultIfEmpty().Max()
        let question = packet.Claims.Where(c => c.Id.Question).Select(c => c.Id.Number).DefaultIfEmpty().Max()
        let promise = packet.Promises.Select(p => p.Id.Number).DefaultIfEmpty().Max()
        let note = packet.Notes.Select(n => n.Id.Number).DefaultIfEmpty().Max()
        let added = claims.Select((text, i) => new Claim(new ClaimId(false, claim + i + 1), "risks", text) { Origin = Origin.Human, Status = Grounding.Human })
            .Concat(questions.Select((text, i) => new Claim(new ClaimId(true, question + i + 1), "open-questions", text) { Origin = Origin.Human, Status = Grounding.Human }))
        select packet with
        {
            Deal = packet.Deal with { State = state },
            Claims = [.. moved ? packet.Claims.Skip(at) : packet.Claims.Take(at), .. added, .. moved ? packet.Claims.Take(at) : packet.Claims.Skip(at)],
            Promises = [.. packet.Promises, .. promises.Select((text, i) => new Promise(new PromiseId(promise + i + 1), text) { Origin = Origin.Human })],
            Notes = [.. packet.Notes, .. notes.Select((text, i) => new Note(new NoteId(note + i + 1), null, text, "dana-wolk"))],
        };

    private static Gen<Decision> Decisions() =>
        from state in Gens.AnyOf<DecisionState>()
        from reason in TextGen.Human.Maybe()
        from text in TextGen.Human.Maybe()
        from person in Gens.People
        from at in Gens.Times
        from role in Gen.Elements(PersonRole.SalesOwner, PersonRole.ImplementationOwner)
        select state == DecisionState.Pending ? Decision.Pending : new Decision(state) { Reason = reason, Text = text, By = person, At = at, Approvals = [new Approval(role, person, at)] };

    private static Func<T, T> Edit<T>(Func<T, T> edit) => edit;
}
