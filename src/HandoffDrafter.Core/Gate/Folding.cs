using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// Makes one finding of everything that asks for one decision. The strongest speaks: the higher severity, then the higher rule number,
/// since within a topic the more particular rules stand later. The others are named in <see cref="Finding.Also"/>.
/// </summary>
internal static class Folding
{
    public static List<RuleFinding> Fold(List<RuleFinding> said, Waivers waivers)
    {
        var folded = new List<RuleFinding>(said.Count);
        var groups = new Dictionary<string, List<RuleFinding>>(StringComparer.Ordinal);
        foreach (var finding in said)
        {
            if (finding.Rule.Topic == RuleTopic.Own)
            {
                folded.Add(waivers.Covers(finding) ? Waived(finding) : finding);
                continue;
            }

            var key = $"{finding.Finding.Target} {(char)('0' + finding.Rule.Topic)}";
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new List<RuleFinding>(1));
            }

            group.Add(finding);
        }

        foreach (var group in groups.Values)
        {
            AddDecision(group, waivers, folded);
        }

        folded.AddRange(waivers.Void(said));
        return folded;
    }

    private static void AddDecision(List<RuleFinding> group, Waivers waivers, List<RuleFinding> folded)
    {
        var one = One(group);
        if (waivers.Covers(one) && group.TrueForAll(f => f.Rule.Waivable))
        {
            folded.Add(Waived(one));
            return;
        }

        // Somebody who waived a part of the decision has not waived the rest of it.
        var waived = group.FindAll(waivers.Covers);
        var open = group.FindAll(f => !waivers.Covers(f));
        if (waived.Count > 0)
        {
            folded.Add(Waived(One(waived)));
        }

        if (open.Count > 0)
        {
            folded.Add(One(open));
        }
    }

    private static RuleFinding One(List<RuleFinding> group)
    {
        var strongest = group[0];
        foreach (var other in group)
        {
            if (IsStronger(other, strongest))
            {
                strongest = other;
            }
        }

        if (group.Count == 1)
        {
            return strongest;
        }

        var evidence = strongest.Finding.Evidence.Concat(group.SelectMany(f => f.Finding.Evidence)).Distinct().ToValueList();
        return strongest with { Finding = strongest.Finding with { Also = Others(group, strongest.Rule), Evidence = evidence } };
    }

    /// <summary>The other rules of the group by number, each once.</summary>
    private static ValueList<RuleId> Others(List<RuleFinding> group, RuleDescriptor spoken)
    {
        group.Sort((a, b) => a.Rule.Id.Number.CompareTo(b.Rule.Id.Number));
        ValueList<RuleId> others = [];
        foreach (var finding in group)
        {
            if (finding.Rule.Id != spoken.Id && (others.Count == 0 || others[^1] != finding.Rule.Id))
            {
                others = others.Add(finding.Rule.Id);
            }
        }

        return others;
    }

    private static bool IsStronger(RuleFinding a, RuleFinding b) =>
        a.Finding.Severity != b.Finding.Severity ? a.Finding.Severity < b.Finding.Severity : a.Rule.Id.Number > b.Rule.Id.Number;

    private static RuleFinding Waived(RuleFinding finding) => finding with { Finding = finding.Finding with { Waived = true } };
}
