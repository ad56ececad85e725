using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Screening;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class CredentialInText : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(701), "A credential stands in a document or in the packet", RuleLevel.Error,
        "A packet is read, mailed and kept for years; a password in it belongs to everybody who ever had it.");

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var group in context.Remarks.Where(r => r.Kind == RemarkKind.Credential).GroupBy(r => r.Source.Id))
        {
            var first = group.First();
            yield return Report(
                Target.Of(group.Key),
                $"{Wording.Name(first.Source)} is open to everybody who works on the deal, but it holds {Told(group, first)} (not repeated here)",
                $"whoever owns the account changes the password or revokes the key today; sales ops then replaces the file by one without it");
        }

        foreach (var (target, name, words) in Written(context))
        {
            if (SecretScreen.In(words) is { } what)
            {
                yield return Report(
                    target, $"{name} is read by everybody who gets the packet, but it holds {what} (not repeated here)",
                    "whoever wrote it takes it out and has the password changed today; access is granted by a named account, an invitation or a vault");
            }
        }
    }

    private static string Told(IGrouping<SourceId, Remark> group, Remark first)
    {
        var locator = first.Span.Source.BlockAt(first.Span.Start)?.Locator is { Length: > 0 } place ? $" at {Wording.OneLine(place, 60)}" : string.Empty;
        return group.Count() == 1 ? first.What + locator : $"{first.What}{locator} and {Wording.Count(group.Count() - 1, "more credential", "more credentials")}";
    }

    /// <summary>What people wrote; what was cut from a document is looked for there.</summary>
    private static IEnumerable<(Target Target, string Name, string Words)> Written(GateContext context)
    {
        foreach (var note in context.Packet.Notes)
        {
            yield return (Target.Of(note.Id), note.Id.ToString(), note.Text);
        }

        foreach (var field in context.Packet.Fields.Where(f => f.Origin == Origin.Human))
        {
            yield return (Target.OfField(field.Id), $"\"{FieldValues.Title(context, field.Id)}\"", $"{field.Value}\n{field.NotApplicable}");
        }

        foreach (var claim in context.Claims.Where(c => c.Origin == Origin.Human || c.Details.Count > 0))
        {
            yield return (Target.Of(claim.Id), claim.Id.ToString(), string.Join('\n', claim.Details.Values.Prepend(claim.Text)));
        }

        foreach (var promise in context.Promises.Where(p => p.Decision.State != DecisionState.Pending))
        {
            yield return (Target.Of(promise.Id), promise.Id.ToString(), $"{promise.Decision.Reason}\n{promise.Decision.Text}");
        }
    }
}
