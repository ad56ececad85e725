using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// The order in which people should look at findings: what keeps the kickoff from being held, then by severity, then promises that the
/// agreement excludes or contradicts, then by who heard it (the executive sponsor before the champion before others), then by date, then
/// by target. Waived findings come last.
/// </summary>
internal static class Urgency
{
    public static ValueList<Finding> Order(List<RuleFinding> findings, GateContext context)
    {
        var targets = new PacketTargets(context);
        var audience = new Audience(context);
        var keyed = new (Key Key, Finding Finding)[findings.Count];
        for (var i = 0; i < keyed.Length; i++)
        {
            keyed[i] = (KeyOf(findings[i], targets.Item(findings[i].Finding.Target), audience), findings[i].Finding);
        }

        Array.Sort(keyed, (a, b) => Compare(a, b));
        return keyed.Select(k => k.Finding).ToValueList();
    }

    private static Key KeyOf(RuleFinding said, object? item, Audience audience)
    {
        var finding = said.Finding;
        var promise = item as Promise;
        var claim = item as Claim;
        var blocks = said.Rule.BlocksKickoff || claim is { BlocksKickoff: true };
        var against = promise?.Support.Status is SupportStatus.Excluded or SupportStatus.Contradicted;
        var (kind, number) = Place(finding.Target);
        return new Key(
            finding.Waived ? 1 : 0,
            blocks ? 0 : 1,
            (int)finding.Severity,
            against ? 0 : 1,
            promise is null ? Audience.Nobody : audience.RankOf(promise),
            promise?.Due ?? promise?.SaidOn ?? claim?.Due ?? DateOnly.MaxValue,
            kind,
            number);
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

    private static int Compare((Key Key, Finding Finding) a, (Key Key, Finding Finding) b)
    {
        var byKey = a.Key.CompareTo(b.Key);
        if (byKey != 0)
        {
            return byKey;
        }

        var byTarget = string.CompareOrdinal(a.Finding.Target.ToString(), b.Finding.Target.ToString());
        if (byTarget != 0)
        {
            return byTarget;
        }

        var byRule = a.Finding.Rule.CompareTo(b.Finding.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Finding.Message, b.Finding.Message);
    }

    private readonly record struct Key(int Waived, int Kickoff, int Severity, int Against, int Heard, DateOnly Date, int Kind, int Number)
    {
        public int CompareTo(Key other)
        {
            Span<int> parts =
            [
                Waived.CompareTo(other.Waived), Kickoff.CompareTo(other.Kickoff), Severity.CompareTo(other.Severity), Against.CompareTo(other.Against),
                Heard.CompareTo(other.Heard), Date.CompareTo(other.Date), Kind.CompareTo(other.Kind), Number.CompareTo(other.Number),
            ];
            var first = parts.IndexOfAnyExcept(0);
            return first < 0 ? 0 : parts[first];
        }
    }
}
