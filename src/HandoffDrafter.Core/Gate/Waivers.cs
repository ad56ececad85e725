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

    private readonly HashSet<(RuleId, Target)> _holding = [];
    private readonly Dictionary<(RuleId, Target), (Waiver Waiver, string Why)> _void = [];
    private readonly PacketTargets _targets;

    public Waivers(GateContext context, PacketTargets targets)
    {
        _targets = targets;
        foreach (var waiver in context.Packet.Waivers)
        {
            if (Problem(waiver, context) is { } why)
            {
                _void[(waiver.Rule, waiver.Target)] = (waiver, why);
            }
            else
            {
                _holding.Add((waiver.Rule, waiver.Target));
            }
        }
    }

    public bool Covers(RuleFinding finding) => finding.Rule.Waivable && _holding.Contains((finding.Finding.Rule, finding.Finding.Target));

    /// <summary>What to say of waivers that do not hold, where what they waived is still so.</summary>
    public IEnumerable<RuleFinding> Void(IEnumerable<RuleFinding> said)
    {
        foreach (var (rule, target) in said.Select(f => (f.Finding.Rule, f.Finding.Target)).Distinct().Where(key => !_holding.Contains(key)))
        {
            if (_void.TryGetValue((rule, target), out var found))
            {
                yield return new RuleFinding(Descriptor, new Finding(
                    Descriptor.Id, Severity.Warning, target,
                    $"{Wording.OneLine(found.Waiver.By, 60)} waived {rule} ≠ {found.Why}",
                    "whoever may waive it decides again, or the finding is resolved"));
            }
        }
    }

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
}
