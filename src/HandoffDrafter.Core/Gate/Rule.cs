using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate;

/// <summary>One thing the gate looks for. Pure: the same context always gives the same findings in the same order.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Findings about items that are in the packet. The severity that they carry is that of the descriptor; the gate puts the level that
    /// is set in its place.
    /// </summary>
    public abstract IEnumerable<Finding> Check(GateContext context);

    protected Finding Report(Target target, string message, string fix, ValueList<Evidence>? evidence = null) =>
        new(Descriptor.Id, Descriptor.DefaultSeverity, target, message, fix) { Evidence = evidence ?? [] };
}
