using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>
/// Runs every rule over a packet. The same packet, profile, people and day give the same findings in the same order, on any machine.
/// </summary>
/// <remarks>Not named Gate: beside a namespace of that name no caller could say it.</remarks>
public sealed class HandoffGate
{
    private readonly SetRule[] _rules;

    /// <param name="rules">In any order; it does not show in the findings.</param>
    /// <param name="profile">Its severities stand where <paramref name="options"/> says nothing.</param>
    /// <param name="options">What the installation sets.</param>
    /// <exception cref="ArgumentException">A severity is set that <see cref="RuleCatalogue.Problem(RuleId, RuleLevel)"/> refuses: whoever read the settings should have.</exception>
    public HandoffGate(IReadOnlyList<Rule> rules, Profile profile, GateOptions options)
    {
        _rules = [.. rules.Select(rule => new SetRule(rule, Level(rule.Descriptor, profile, options)))];
        Array.Sort(_rules, (a, b) => a.Rule.Descriptor.Id.Number.CompareTo(b.Rule.Descriptor.Id.Number));
    }

    /// <summary>The gate of the product: every rule in the catalogue.</summary>
    public static HandoffGate For(Profile profile, GateOptions options) => new(RuleCatalogue.Rules, profile, options);

    /// <summary>Most urgent first, as <see cref="Urgency"/> orders them.</summary>
    public ValueList<Finding> Check(GateContext context)
    {
        var targets = new PacketTargets(context);
        var said = new List<RuleFinding>();
        foreach (var (rule, level) in _rules)
        {
            if (level != RuleLevel.Off)
            {
                Run(rule, (Severity)level, context, targets, said);
            }
        }

        var findings = Folding.Fold(said, new Waivers(context, targets));
        return Urgency.Order(findings, context, targets);
    }

    private static void Run(Rule rule, Severity severity, GateContext context, PacketTargets targets, List<RuleFinding> said)
    {
        try
        {
            foreach (var finding in rule.Check(context))
            {
                said.Add(finding.Rule != rule.Descriptor.Id || !targets.Contains(finding.Target)
                    ? BrokenRule.Misspoke(rule.Descriptor, finding)
                    : new RuleFinding(rule.Descriptor, finding with { Severity = severity }));
            }
        }
        catch (Exception broken)
        {
            // The boundary of a rule: whatever is wrong in one of them must neither hide the others' findings nor pass for "nothing found".
            said.Add(BrokenRule.Failed(rule.Descriptor, broken));
        }
    }

    private static RuleLevel Level(RuleDescriptor rule, Profile profile, GateOptions options)
    {
        var id = rule.Id.ToString();
        if (!options.Rules.TryGetValue(id, out var level) && !profile.Rules.TryGetValue(id, out level))
        {
            return rule.Default;
        }

        return RuleCatalogue.Weakens(rule, level)
            ? throw new ArgumentException($"{id} may not be set to {Words.Of(level)}: what it guards cannot be switched off.")
            : level;
    }

    private sealed record SetRule(Rule Rule, RuleLevel Level);
}
