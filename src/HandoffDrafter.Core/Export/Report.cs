using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;
using HandoffDrafter.Core.Review.Life;

namespace HandoffDrafter.Core.Export;

/// <summary>One page about the handoff itself: that it happened, who acknowledged it, and how complete it was.</summary>
internal static class Report
{
    private static readonly string[] Fields =
        ["company-name", "contract-number", "signed-date", "total-price", "payment-status", "kickoff-date", "customer-champion", "executive-sponsor", "sales-owner", "implementation-owner"];

    public static byte[] Write(ExportContext context)
    {
        var packet = context.Packet;
        var page = new MarkdownPage(context).Title($"Handoff report: {context.Company}");
        page.Paragraph($"Internal, not for the customer{(context.Provisional ? "; PROVISIONAL" : "")}.");
        foreach (var field in Fields)
        {
            page.Bullet($"{context.Titles.Label(field)}: {context.Value(field)}");
        }

        page.Section("Acknowledged by");
        Acknowledged(page, "Submitted by", DealLife.Latest(packet, PersonRole.SalesOwner), context);
        Acknowledged(page, "Acknowledged By", DealLife.Latest(packet, PersonRole.ImplementationOwner), context);

        page.Section("Quality gate");
        page.Bullet(Verdict.Of(packet.Findings).ToString());
        if (packet.Score is { } score)
        {
            page.Bullet(string.Create(CultureInfo.InvariantCulture, $"Score {score.Total} of 100, {score.Threshold} asked for: {string.Join(", ", score.Parts.Select(p => $"{SectionTitles.Humanise(p.Key).ToLowerInvariant()} {p.Value.ToString(CultureInfo.InvariantCulture)}"))}"));
        }

        foreach (var finding in packet.Findings.Where(f => !f.Waived && f.Severity == Severity.Error))
        {
            page.Bullet($"{finding.Rule}: {finding.Message}");
        }

        Companion.Returns(page, context);
        return page.ToBytes();
    }

    private static void Acknowledged(MarkdownPage page, string label, Signature? signature, ExportContext context) => page.Bullet(signature switch
    {
        null => $"{label}: nobody yet",
        { Valid: true } => $"{label}: {context.Name(signature.By)}, {Lines.Day(signature.At)}",
        _ => $"{label}: {context.Name(signature.By)}, {Lines.Day(signature.At)}; void, the packet changed since",
    });
}
