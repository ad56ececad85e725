using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// Which waivers hold on the day of the check. One holds through the whole of its last day, as long as what it speaks of has not changed,
/// if a person of people.yaml gave it who may.
/// </summary>
internal sealed class Waivers
{
    public static readonly RuleDescriptor Descriptor = new(
        new RuleId(710), "A waiver does not hold", RuleLevel.Warning,
        "Whoever waived a finding is told when it comes back, and why.", Waivable: false);

    private static readonly PersonRole[] MayWaive = [PersonRole.SalesOwner, PersonRole.ImplementationOwner, PersonRole.Approver];

    private readonly HashSet<string> _holding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VoidWaiver> _void = new(StringComparer.Ordinal);
    private readonly PacketTargets _targets;

    public Waivers(GateContext context, PacketTargets targets)
    {
        _targets = targets;
        foreach (var waiver in context.Packet.Waivers)
        {
            if (Problem(waiver, context) is { } why)
            {
                _void[Key(waiver.Rule, waiver.Target)] = new VoidWaiver(waiver, why);
            }
            else
            {
                _holding.Add(Key(waiver.Rule, waiver.Target));
            }
        }
    }

    public bool Covers(RuleFinding finding) => _holding.Count > 0 && finding.Rule.Waivable && _holding.Contains(Key(finding.Finding.Rule, finding.Finding.Target));

    /// <summary>What to say of waivers that do not hold, where what they waived is still so.</summary>
    public IEnumerable<RuleFinding> Void(IEnumerable<RuleFinding> said)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in _void.Count == 0 ? [] : said.Select(f => f.Finding))
        {
            var key = Key(finding.Rule, finding.Target);
            if (_void.TryGetValue(key, out var found) && !_holding.Contains(key) && told.Add(key))
            {
                yield return new RuleFinding(Descriptor, new Finding(
                    Descriptor.Id, Severity.Warning, finding.Target,
                    $"{Wording.OneLine(found.Waiver.By, 60)} waived {finding.Rule}, but {found.Why}",
                    "whoever may waive it decides again, or the finding is resolved"));
            }
        }
    }

    private static string Key(RuleId rule, Target target) => $"{rule} {target}";

    private string? Problem(Waiver waiver, GateContext context)
    {
        var rule = RuleCatalogue.Find(waiver.Rule);
        return rule is null ? "there is no such rule"
            : !rule.Waivable ? $"nobody may waive it: {rule.Why}"
            : !_targets.Contains(waiver.Target) ? "what it speaks of is no longer in the packet"
            : context.People.Find(waiver.By) is not { } person ? "people.yaml does not name that person"
            : Forbidden(person, waiver.Rule) is { } forbidden ? forbidden
            : Placeholder.In(waiver.Reason) is not null ? "it gives no reason"
            : waiver.Until < context.AsOf ? $"it ended on {Wording.Day(waiver.Until)}"
            : PacketDigest.Of(context.Packet, waiver.Target) != waiver.Covers ? "what it covers has changed since"
            : null;
    }

    /// <summary>Sales promised it; sales alone cannot let it pass.</summary>
    private static string? Forbidden(Person person, RuleId rule)
    {
        var roles = MayWaive.Where(person.Has).ToList();
        return roles.Count == 0 ? "that person has no role that may waive"
            : rule.Number / 100 == 4 && roles.TrueForAll(role => role == PersonRole.SalesOwner) ? "a sales owner may not waive what was promised"
            : null;
    }

    private sealed record VoidWaiver(Waiver Waiver, string Why);
}
