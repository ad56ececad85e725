using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation.GateMutation;

/// <summary>A kind of defect: where it can be planted, and which rules must say so.</summary>
/// <param name="Name">Told in the table.</param>
/// <param name="Rules">Any one of them, with something new to say, catches it.</param>
/// <param name="Sow">The deal with the defect; null where this deal offers no place for it.</param>
internal sealed record Plant(string Name, int[] Rules, Func<MutationDeal, Random, MutationDeal?> Sow)
{
    /// <summary>The rule that catches it; null where nothing new is said by any that should.</summary>
    public RuleId? CaughtBy(ValueList<Finding> before, ValueList<Finding> after)
    {
        var known = before.Select(f => (f.Rule, f.Target, f.Message)).ToHashSet();
        foreach (var finding in after.Where(f => !f.Waived && !known.Contains((f.Rule, f.Target, f.Message))))
        {
            foreach (var rule in finding.Also.Prepend(finding.Rule))
            {
                if (Rules.Contains(rule.Number))
                {
                    return rule;
                }
            }
        }

        return null;
    }
}
