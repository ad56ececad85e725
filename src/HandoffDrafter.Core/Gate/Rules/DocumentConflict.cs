using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

/// <summary>A conflict between documents, told with both sides and what the agreements say about which prevails.</summary>
public abstract class DocumentConflict(ConflictKind kind) : Rule
{
    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var conflict in context.Conflicts.Where(c => c.Kind == kind))
        {
            yield return Report(
                TargetOf(conflict),
                $"{What}: {Wording.OneLine(conflict.Differs, 160)}. {Wording.Quote(context, conflict.First)}; {Wording.Quote(context, conflict.Second)}{Prevails(context, conflict)}",
                $"{Fix}, {Wording.BeforeKickoff(context)}",
                [conflict.First, conflict.Second]);
        }
    }

    /// <summary>What conflicts, in words that end in "differ" or "does not add up".</summary>
    protected abstract string What { get; }

    protected abstract string Fix { get; }

    protected virtual Target TargetOf(Conflict conflict) => Target.Of(conflict.Second.Source);

    private static string Prevails(GateContext context, Conflict conflict) =>
        conflict.Precedence is { } clause ? $". Which counts: {Wording.Quote(context, clause)}" : ". No clause says which counts";
}
