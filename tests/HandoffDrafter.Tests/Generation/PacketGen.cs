using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Generation;

/// <summary>A packet with every text that its sources have or had.</summary>
internal sealed record GeneratedDeal(Packet Packet, SourceTexts Texts, IReadOnlyList<SourceText> AllTexts);

/// <summary>
/// Whole packets that keep every promise the domain makes: names given once, evidence only from sources that are there, items in every
/// state that people can bring them to. Hostile words throughout.
/// </summary>
internal static class PacketGen
{
    private static readonly string[] FieldIds =
    [
        "company-name", "contract-number", "effective-date", "signed-date", "end-date", "total-price", "payment-terms", "payment-status", "kickoff-date",
        "customer-champion", "executive-sponsor", "technical-contact", "scheduling-contact", "sales-owner", "implementation-owner",
    ];

    public static Gen<GeneratedDeal> Deals { get; } =
        Gen.Sized(size =>
            from sources in Sources(Math.Min(5, size / 6))
            from packet in Packets(sources)
            let texts = sources.SelectMany(s => s.Texts).ToArray()
            select new GeneratedDeal(packet, new SourceTexts(texts), texts));

    /// <summary>Shrinks by leaving out items.</summary>
    public static Arbitrary<GeneratedDeal> AnyDeal { get; } = Arb.From(Deals, Smaller);

    /// <summary>Deals that have at least one claim and one promise with evidence.</summary>
    public static Arbitrary<GeneratedDeal> AnyFullDeal { get; } =
        Arb.From(Deals.Where(IsFull).Resize(60), deal => Smaller(deal).Where(IsFull));

    private static Gen<Deal> Heads { get; } =
        from folder in Gen.Elements("Acme portal", "fennimore-saas", "Ünïcode & Söhne", "株式会社", "x")
        from name in TextGen.Line
        from profile in Gen.Elements("implementation", "small", "sales-to-cs", "full-transition")
        from reason in TextGen.Human.Maybe()
        from asOf in Gens.Dates
        from state in Gens.AnyOf<DealState>()
        from mode in Gens.AnyOf<DealMode>()
        from previous in Gen.Elements("acme-2024", "old-deal").Maybe()
        select new Deal(DealId.FromFolderName(folder)!.Value, name, profile, asOf)
        {
            ProfileReason = reason,
            State = state,
            Mode = mode,
            Previous = previous is null ? null : DealId.FromFolderName(previous),
        };

    private static Gen<IReadOnlyList<GeneratedSource>> Sources(int most) =>
        from count in Gen.Choose(0, most)
        from sources in InTurn(Enumerable.Range(1, count), SourceGen.Numbered)
        select sources;

    private static Gen<Packet> Packets(IReadOnlyList<GeneratedSource> sources)
    {
        var items = new ItemGen(sources);
        return
            from head in Heads
            from revision in Gen.Choose(0, 90)
            from fields in Counted(FieldIds.Length, n => FieldIds[n - 1], items.Field)
            from claims in Counted(14, n => new ClaimId(n % 4 == 0, n), items.Claim)
            from promises in Counted(8, n => new PromiseId(n), items.Promise)
            let packet = new Packet(head) { Revision = revision, Sources = sources.Select(s => s.Document).ToValueList(), Fields = fields, Claims = claims, Promises = promises }
            from notes in Counted(4, n => new NoteId(n), id => ReviewGen.Note(id, Places(packet)))
            let targets = Targets(packet)
            from waivers in ReviewGen.Waivers(targets).Few(3)
            from findings in ReviewGen.Findings(targets, items.Quotes).Few(6)
            from score in ReviewGen.Scores.Maybe()
            from signatures in ReviewGen.Signatures(["fields", "promises", "notes", .. packet.Claims.Select(c => c.Section)]).Few(2)
            from returns in ReviewGen.Returns(FieldIds).Few(2)
            select packet with { Notes = notes, Waivers = waivers, Findings = findings, Score = score, Signatures = signatures, Returns = returns };
    }

    /// <summary>Items whose names are counted, some numbers left out and the order shuffled: people remove and reorder.</summary>
    private static Gen<ValueList<TItem>> Counted<TId, TItem>(int most, Func<int, TId> id, Func<TId, Gen<TItem>> item) =>
        Gen.Sized(size =>
            from numbers in Gen.Shuffle(Enumerable.Range(1, most))
            from count in Gen.Choose(0, Math.Min(most, size))
            from ordered in Gens.Bool
            from made in InTurn(ordered ? numbers.Take(count).Order() : numbers.Take(count), n => item(id(n)))
            select made.ToValueList());

    private static Gen<IReadOnlyList<T>> InTurn<T>(IEnumerable<int> numbers, Func<int, Gen<T>> item) =>
        Gen.CollectToArray(numbers, item).Select(made => (IReadOnlyList<T>)made);

    private static string[] Places(Packet packet) =>
        ["section:risks", .. packet.Claims.Select(c => c.Id.ToString()), .. packet.Promises.Select(p => p.Id.ToString())];

    private static Target[] Targets(Packet packet) =>
    [
        Target.Packet, Target.OfSection("risks"), Target.OfField("kickoff-date"),
        .. packet.Claims.Select(c => Target.Of(c.Id)), .. packet.Promises.Select(p => Target.Of(p.Id)), .. packet.Notes.Select(n => Target.Of(n.Id)), .. packet.Sources.Select(s => Target.Of(s.Id)),
    ];

    private static bool IsFull(GeneratedDeal deal) =>
        deal.Packet.Claims.Any(c => c.Evidence.Count > 0) && deal.Packet.Promises.Any(p => p.Evidence.Count > 0);

    private static IEnumerable<GeneratedDeal> Smaller(GeneratedDeal deal)
    {
        var p = deal.Packet;
        return Without(p.Claims).Select(l => p with { Claims = l })
            .Concat(Without(p.Promises).Select(l => p with { Promises = l }))
            .Concat(Without(p.Fields).Select(l => p with { Fields = l }))
            .Concat(Without(p.Notes).Select(l => p with { Notes = l }))
            .Concat(Without(p.Waivers).Select(l => p with { Waivers = l }))
            .Concat(Without(p.Findings).Select(l => p with { Findings = l }))
            .Concat(Without(p.Signatures).Select(l => p with { Signatures = l }))
            .Concat(Without(p.Returns).Select(l => p with { Returns = l }))
            .Select(smaller => deal with { Packet = smaller });
    }

    private static IEnumerable<ValueList<T>> Without<T>(ValueList<T> items)
    {
        if (items.Count > 1)
        {
            yield return [];
            yield return items.Take(items.Count / 2).ToValueList();
        }

        for (var i = 0; i < items.Count; i++)
        {
            var left = i;
            yield return items.Where((_, index) => index != left).ToValueList();
        }
    }
}
