using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// The order in which people should look at findings: what keeps the kickoff from being held, then by severity, then promises that the
/// agreement excludes or contradicts, then by who heard it (the executive sponsor before the champion before others), then by date, then
/// by target. Waived findings come last.
/// </summary>
internal static class Urgency
{
    public static ValueList<Finding> Order(List<RuleFinding> findings, GateContext context, PacketTargets targets)
    {
        var audience = new Audience(context);
        var ranked = new Ranked[findings.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = RankOf(findings[i], targets.Item(findings[i].Finding.Target), audience);
        }

        Array.Sort(ranked, Compare);
        return ranked.Select(r => r.Finding).ToValueList();
    }

    private static Ranked RankOf(RuleFinding said, object? item, Audience audience)
    {
        var finding = said.Finding;
        var promise = item as Promise;
        var claim = item as Claim;
        var blocks = said.Rule.BlocksKickoff || claim is { BlocksKickoff: true };
        var against = promise?.Support.Status is SupportStatus.Excluded or SupportStatus.Contradicted;
        var (kind, number) = Place(finding.Target);
        return new Ranked(
            finding,
            [
                finding.Waived ? 1 : 0,
                blocks ? 0 : 1,
                (int)finding.Severity,
                against ? 0 : 1,
                promise is null ? Audience.Nobody : audience.RankOf(promise),
                (promise?.Due ?? promise?.SaidOn ?? claim?.Due ?? DateOnly.MaxValue).DayNumber,
                kind,
                number,
            ]);
    }

    /// <summary>Promises, then claims and questions, fields, sources, sections, notes, the packet; each kind by its number.</summary>
    private static (int Kind, int Number) Place(Target target)
    {
        var name = target.Name;
        return target.Kind switch
        {
            "promise" => (0, PromiseId.TryParse(name, out var id) ? id.Number : 0),
            "claim" => ClaimId.TryParse(name, out var id) ? (id.Question ? 2 : 1, id.Number) : (1, 0),
            "field" => (3, 0),
            "source" => (4, SourceId.TryParse(name, out var id) ? id.Number : 0),
            "section" => (5, 0),
            "note" => (6, NoteId.TryParse(name, out var id) ? id.Number : 0),
            _ => (7, 0),
        };
    }

    private static int Compare(Ranked a, Ranked b)
    {
        for (var i = 0; i < a.Rank.Length; i++)
        {
            if (a.Rank[i] != b.Rank[i])
            {
                return a.Rank[i] < b.Rank[i] ? -1 : 1;
            }
        }

        var byTarget = string.CompareOrdinal(a.Finding.Target.ToString(), b.Finding.Target.ToString());
        if (byTarget != 0)
        {
            return byTarget;
        }

        var byRule = a.Finding.Rule.CompareTo(b.Finding.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Finding.Message, b.Finding.Message);
    }

    /// <param name="Finding">What is ordered.</param>
    /// <param name="Rank">Lower comes first, the first difference decides.</param>
    private sealed record Ranked(Finding Finding, int[] Rank);
}
