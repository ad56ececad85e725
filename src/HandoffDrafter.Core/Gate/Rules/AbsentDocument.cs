using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class AbsentDocument : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(106), "A document that the agreement rests on is absent", RuleLevel.Warning,
        "What an absent document says may turn every verdict that rests on the agreement around.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var source in context.Agreements)
        {
            foreach (var relation in source.Relations)
            {
                if (relation.Kind is RelationKind.Incorporates or RelationKind.Under && IsAbsent(relation.To, context))
                {
                    var provisional = context.Promises.Count(promise => promise.Support.Provisional);
                    yield return Report(
                        Target.Of(source.Id),
                        $"{Wording.Name(source)} {(relation.Kind == RelationKind.Under ? "stands under" : "incorporates")} {Wording.OneLine(relation.To, 100)}, but no such document is in the folder; {Wording.Count(provisional, "verdict is", "verdicts are")} provisional",
                        $"sales ops adds it {Wording.BeforeKickoff(context)}; every verdict is then checked again");
                }
            }
        }
    }

    /// <summary>A relation names a source by its id, or a document that was not found by its name.</summary>
    private static bool IsAbsent(string to, GateContext context) =>
        !SourceId.TryParse(to, out var id) || context.Source(id) is null or { Gone: true };
}
