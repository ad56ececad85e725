using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class UncertainRole : Rule
{
    private const string Doubt = "low confidence";

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(119), "What a document is, or which profile fits, is a guess", RuleLevel.Note,
        "An agreement taken for a proposal supports nothing, and a proposal taken for an agreement supports everything.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        if (context.Packet.Deal.ProfileReason is { } why && why.Contains(Doubt, StringComparison.OrdinalIgnoreCase))
        {
            yield return Report(
                Target.Packet,
                $"the deal is handled as {context.Profile.Id}, but only because {Wording.OneLine(why, 160)}",
                "sales ops confirms it, or names another with profile: in deal.yaml");
        }

        foreach (var source in context.Sources.Where(s => s.Text is not null && (s.Role == SourceRole.Other || s.RoleReason?.Contains(Doubt, StringComparison.OrdinalIgnoreCase) == true)))
        {
            var reason = source.RoleReason is { Length: > 0 } told ? $": {Wording.OneLine(told, 160)}" : string.Empty;
            yield return Report(
                Target.Of(source.Id),
                $"{Wording.Name(source)} counts as {(source.Role == SourceRole.Other ? "no kind of document that is known" : source.Kind ?? Words.Of(source.Role))}, but that is a guess{reason}",
                $"sales ops says what it is in deal.yaml (roles: {{\"{Wording.OneLine(source.File, 80)}\": sow}}, or proposal, call-notes, email, crm, intake, reference)");
        }
    }
}
