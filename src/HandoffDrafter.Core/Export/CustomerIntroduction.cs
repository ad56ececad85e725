using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Export;

/// <summary>
/// A letter to send once the packet is accepted: who takes over, what was agreed and what comes next. Only what stands in the agreement and
/// what both owners let stand; no risk, remark, price or internal word.
/// </summary>
internal static class CustomerIntroduction
{
    private static readonly DecisionState[] Standing = [DecisionState.Approved, DecisionState.Edited];

    public static byte[] Write(ExportContext context)
    {
        var page = new MarkdownPage(context).Title($"Welcome, {context.Company}");
        var (giving, taking) = (context.PersonIn("sales-owner"), context.PersonIn("implementation-owner"));
        var dear = context.PersonIn("customer-champion");
        page.Paragraph(dear is null ? "Dear all," : $"Dear {dear},");
        page.Paragraph($"thank you for choosing us.{(taking is null ? "" : $" {taking} leads the work with you from here on")}{(taking is not null && giving is not null ? $"; {giving} has handed over everything we talked about" : "")}{(taking is null ? "" : ".")}");

        List(page, "What we deliver", context.ClaimsOf("sold-scope").Where(c => FromTheAgreement(c, context)).Select(c => c.Text), context);
        List(page, "What else we agreed", context.Promises.Where(MayBeSaid).Select(p => p.Decision.State == DecisionState.Edited && p.Decision.Text is { } text ? text : p.Text), context);
        List(page, "How we will both know that it works", context.ClaimsOf("success-criteria").Where(c => FromTheAgreement(c, context)).Select(c => c.Text), context);
        List(page, "What we need from you", context.ClaimsOf("dependencies").Where(c => FromTheAgreement(c, context)).Select(c => c.Due is { } due ? $"{c.Text} (by {Lines.Day(due)})" : c.Text), context);
        if (context.Packet.Field("kickoff-date")?.Value is { } kickoff)
        {
            page.Paragraph($"We start on {kickoff}.");
        }

        page.Paragraph(taking ?? "Your delivery team");
        return page.ToBytes();
    }

    /// <summary>Promised, let stand by whoever may, and said to the customer already.</summary>
    private static bool MayBeSaid(Promise promise) => Standing.Contains(promise.Decision.State) && promise.Told is not null;

    private static bool FromTheAgreement(Claim claim, ExportContext context) =>
        claim.Status == Grounding.Grounded
        && claim.Evidence.Any(e => context.Packet.Source(e.Source) is { Role: SourceRole.Sow, Restricted: false });

    private static void List(MarkdownPage page, string title, IEnumerable<string> lines, ExportContext context)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            page.Section(title);
            all.ForEach(line => page.BulletOf(context.Escaped(line)));
        }
    }
}
