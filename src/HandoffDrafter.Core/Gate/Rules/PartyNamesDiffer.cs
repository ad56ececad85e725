using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class PartyNamesDiffer() : DocumentConflict(ConflictKind.PartyName)
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(501), "Documents name a party differently", RuleLevel.Warning,
        "An invoice to the wrong legal entity is not paid, and a contract with it binds nobody.");

    protected override string What => "the legal names of one party differ";

    protected override string Fix => "the sales owner asks the customer which company contracts and pays, and corrects the documents";

    protected override Target TargetOf(Conflict conflict) => Target.OfField("company-name");
}
