using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Gate.Rules;

public sealed class InternalRemarkShown : Rule
{
    private static readonly string[] Fields = ["competitors", "lead-source", "icp-fit-score", "relationship-warmth", "expansion-signals", "referral-potential"];

    private static readonly string[] Sections = ["relationship", "risks"];

    private static readonly string[] Details = ["stance", "influence"];

    /// <summary>Shorter words stand in a text for other reasons.</summary>
    private const int Least = 12;

    public override RuleDescriptor Descriptor { get; } = new(
        new RuleId(802), "A text for the customer holds an internal remark", RuleLevel.Error,
        "What we think of their people, their budget and our competitors is for us.", Waivable: false);

    public override IEnumerable<Finding> Check(GateContext context)
    {
        foreach (var text in context.CustomerTexts)
        {
            foreach (var claim in context.Packet.Claims)
            {
                if ((IsInternal(claim) && (text.Holds.Contains(Target.Of(claim.Id)) || Shows(text, claim.Text)))
                    || claim.Details.Any(d => Details.Contains(d.Key) && Shows(text, d.Value)) || (claim.Restricted && claim.Evidence.Any(e => Shows(text, e.Quote))))
                {
                    yield return Shown(Target.Of(claim.Id), text, claim.Restricted ? "what was told in confidence" : $"an internal remark of {claim.Section}");
                }
            }

            foreach (var field in context.Packet.Fields.Where(f => f.Value is not null && Fields.Contains(f.Id)))
            {
                if (text.Holds.Contains(Target.OfField(field.Id)) || Shows(text, field.Value!))
                {
                    yield return Shown(Target.OfField(field.Id), text, $"\"{FieldValues.Title(context, field.Id)}\"");
                }
            }

            foreach (var note in context.Packet.Notes.Where(n => text.Holds.Contains(Target.Of(n.Id)) || Shows(text, n.Text)))
            {
                yield return Shown(Target.Of(note.Id), text, "a note among ourselves");
            }
        }
    }

    private static bool IsInternal(Claim claim) => claim.Restricted || Sections.Contains(claim.Section);

    private static bool Shows(CustomerText text, string words) => words.Length >= Least && text.Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    private Finding Shown(Target target, CustomerText text, string what) => Report(
        target, $"{Wording.OneLine(text.Name, 60)} goes to the customer, but it holds {what}", "whoever sends it leaves that out, and reads the rest with the customer's eyes");
}
