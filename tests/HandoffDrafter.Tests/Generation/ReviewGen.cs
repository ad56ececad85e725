using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

/// <summary>What people and the gate add to a packet's items.</summary>
internal static class ReviewGen
{
    private static readonly string[] ScoreParts = ["context", "expectations", "risks", "technical", "relationship", "actions"];

    private static readonly Gen<RuleId> Rules = Gen.Elements(2, 106, 205, 305, 401, 402, 403, 507, 601, 706, 801).Select(n => new RuleId(n));

    private static readonly Gen<Digest> Digests = Gen.Choose(0, 1_000_000).Select(n => Digest.Of(n.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static Gen<Score> Scores { get; } =
        from values in Gen.Elements(0, 50, 100).ListOf(ScoreParts.Length)
        from threshold in Gen.Choose(0, 100)
        select new Score((int)values.Average(), threshold, new ValueMap<int>(ScoreParts.Zip(values, KeyValuePair.Create)));

    public static Gen<Note> Note(NoteId id, IReadOnlyList<string> places) =>
        from after in Gen.Elements([.. places]).Maybe()
        from text in TextGen.Human
        from person in Gens.People
        from removed in Gens.Rarely(5).SelectMany(yes => yes ? ItemGen.Removals.Select(Removal? (r) => r) : Gen.Constant<Removal?>(null))
        select new Note(id, after, text, person) { Removed = removed };

    public static Gen<Waiver> Waivers(IReadOnlyList<Target> targets) =>
        from rule in Rules
        from target in Gen.Elements([.. targets])
        from person in Gens.People
        from reason in TextGen.Human
        from until in Gens.Dates
        from covers in Digests
        select new Waiver(rule, target, person, reason, until, covers);

    public static Gen<Finding> Findings(IReadOnlyList<Target> targets, Gen<ValueList<Evidence>> quotes) =>
        from rule in Rules
        from severity in Gens.AnyOf<Severity>()
        from target in Gen.Elements([.. targets])
        from message in TextGen.Line
        from fix in TextGen.Line
        from also in Rules.Few(2)
        from evidence in quotes
        from waived in Gens.Rarely(5)
        select new Finding(rule, severity, target, message, fix) { Also = also, Evidence = evidence, Waived = waived };

    /// <summary>Covering some of <paramref name="parts"/>, with digests of no packet in particular.</summary>
    public static Gen<Signature> Signatures(IReadOnlyList<string> parts) =>
        from role in Gens.AnyOf<PersonRole>()
        from person in Gens.People
        from at in Gens.Times
        from covered in Gen.Elements([.. parts]).Few(6)
        from digests in Digests.ListOf(covered.Count)
        from valid in Gens.Bool
        select new Signature(role, person, at, new ValueMap<Digest>(covered.Zip(digests, KeyValuePair.Create).DistinctBy(e => e.Key))) { Valid = valid };

    public static Gen<Return> Returns(IReadOnlyList<string> fields) =>
        from person in Gens.People
        from at in Gens.Times
        from first in Reasons(fields)
        from more in Reasons(fields).Few(2)
        select new Return(person, at, [first, .. more]);

    private static Gen<ReturnReason> Reasons(IReadOnlyList<string> fields) =>
        from code in Gens.AnyOf<ReturnCode>()
        from material in Gens.Bool
        from field in Gen.Elements([.. fields]).Maybe()
        from note in TextGen.Line.Maybe()
        select new ReturnReason(code, material) { Field = field, Note = note };
}
