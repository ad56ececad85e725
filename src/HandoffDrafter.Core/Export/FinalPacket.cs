using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Core.Export;

/// <summary>The packet as delivery works from it: what was decided, not what is still to decide.</summary>
internal static class FinalPacket
{
    private static readonly (DecisionState State, string Title)[] Decided =
    [
        (DecisionState.Approved, "Promised, and delivered as said"),
        (DecisionState.Edited, "Promised, and delivered otherwise"),
        (DecisionState.ChangeOrder, "To be priced as a change order"),
        (DecisionState.AskCustomer, "Being asked of the customer"),
        (DecisionState.Rejected, "Taken back"),
        (DecisionState.Pending, "Not decided"),
    ];

    public static byte[] Write(ExportContext context)
    {
        var packet = context.Packet;
        var page = new MarkdownPage(context);
        Head(page, context);
        page.Title($"{(context.Provisional ? "PROVISIONAL handoff" : "Handoff")}: {context.Company}");
        page.Paragraph($"Internal, not for the customer. {(context.Provisional ? "Nobody has accepted this packet; what it says may change." : "Signed by both owners; places in square brackets point into the sources listed at the end.")}");
        Blockers(page, context);
        SignedBy(page, context);
        Promises(page, context);
        foreach (var section in Sections(context))
        {
            Section(page, section, context);
        }

        Notes(page, context);
        Waivers(page, context);
        Sources(page, context);
        page.Paragraph($"Digest of this packet: sha256:{PacketDigest.Of(packet)} (revision {packet.Revision.ToString(CultureInfo.InvariantCulture)}).");
        return page.ToBytes();
    }

    private static void Head(MarkdownPage page, ExportContext context)
    {
        var deal = context.Packet.Deal;
        page.Line("---").Line("schema: handoff-export/1").Line($"deal: {deal.Id}").Line($"profile: {deal.Profile}");
        page.Line(string.Create(CultureInfo.InvariantCulture, $"revision: {context.Packet.Revision}")).Line($"state: {Words.Of(deal.State)}").Line($"as-of: {Lines.Day(deal.AsOf)}");
        page.Line($"provisional: {(context.Provisional ? "yes" : "no")}").Line($"digest: \"sha256:{PacketDigest.Of(context.Packet)}\"").Line("---").Gap();
    }

    private static void Blockers(MarkdownPage page, ExportContext context)
    {
        var blockers = context.Packet.Findings.Where(f => f.Severity == Severity.Error && !f.Waived).ToList();
        if (context.Provisional && blockers.Count > 0)
        {
            page.Section($"What blocks: {blockers.Count.ToString(CultureInfo.InvariantCulture)}");
            foreach (var finding in blockers)
            {
                page.Bullet($"{finding.Rule}: {finding.Message}; {finding.Fix}");
            }
        }
    }

    private static void SignedBy(MarkdownPage page, ExportContext context)
    {
        page.Section("Signed by");
        if (context.Packet.Signatures.Count == 0)
        {
            page.Bullet("nobody yet");
            return;
        }

        page.Head("role", "who", "when (UTC)", "stands");
        foreach (var signature in context.Packet.Signatures)
        {
            page.Row(
                Words.Of(signature.Role),
                context.Name(signature.By),
                signature.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                signature.Valid ? "yes" : "no: the packet changed since");
        }
    }

    private static void Promises(MarkdownPage page, ExportContext context)
    {
        page.Section("What the customer was promised");
        var told = false;
        foreach (var (state, title) in Decided)
        {
            var promises = context.Promises.Where(p => p.Decision.State == state && !context.OnlyInConfidence(p.Evidence)).ToList();
            if (promises.Count > 0)
            {
                told = true;
                page.Subsection(title);
                promises.ForEach(p => page.BulletOf(Lines.Of(p, context)));
            }
        }

        if (!told)
        {
            page.Bullet("nothing outside the agreement");
        }
    }

    /// <summary>Every section that the profile names, in its order, then those that only the packet has.</summary>
    private static IEnumerable<string> Sections(ExportContext context) =>
        context.Profile.Sections.Select(s => s.Id)
            .Concat(context.Packet.Fields.Select(f => f.Section))
            .Concat(context.Claims.Select(c => c.Section).Order(StringComparer.Ordinal))
            .Where(s => s != "promises")
            .Distinct(StringComparer.Ordinal);

    private static void Section(MarkdownPage page, string section, ExportContext context)
    {
        var fields = context.Packet.Fields.Where(f => f.Section == section && (!f.IsMissing || context.Profile.Field(f.Id) is { Required: Requirement.Yes }) && !context.OnlyInConfidence(f.Evidence)).ToList();
        var claims = context.ClaimsOf(section).ToList();
        if (fields.Count + claims.Count == 0)
        {
            return;
        }

        page.Section(context.Profile.Section(section)?.Title ?? SectionTitles.Humanise(section));
        foreach (var field in fields)
        {
            var line = new System.Text.StringBuilder($"{context.Escaped(context.Titles.Label(field.Id))}: {context.Escaped(context.Value(field.Id))}");
            context.AppendPlaces(line, field.Evidence);
            page.BulletOf(line.ToString());
        }

        claims.ForEach(claim => page.BulletOf(Lines.Of(claim, context)));
    }

    private static void Notes(MarkdownPage page, ExportContext context)
    {
        var notes = context.Packet.Notes.Where(n => n.Removed is null).ToList();
        if (notes.Count > 0)
        {
            page.Section("Notes");
            notes.ForEach(n => page.Bullet($"{context.Name(n.By)}{(n.After is null ? "" : $" on {n.After}")}: {n.Text}"));
        }
    }

    private static void Waivers(MarkdownPage page, ExportContext context)
    {
        if (context.Packet.Waivers.Count > 0)
        {
            page.Section("Waived");
            foreach (var waiver in context.Packet.Waivers)
            {
                page.Bullet($"{waiver.Rule} of {waiver.Target}, until {Lines.Day(waiver.Until)}, by {context.Name(waiver.By)}: {waiver.Reason}");
            }
        }
    }

    private static void Sources(MarkdownPage page, ExportContext context)
    {
        page.Section("Sources");
        page.Head("id", "file", "what it is", "dated", "signed", "sha256");
        foreach (var source in context.Packet.Sources)
        {
            page.Row(
                source.Id.ToString(),
                source.Restricted ? "told in confidence" : source.File,
                source.Kind ?? Words.Of(source.Role),
                source.Date is { } day ? Lines.Day(day) : "",
                source.Signed switch { true => "yes", false => "no", null => "" },
                source.Sha256.ToString());
        }

        if (context.Withheld > 0)
        {
            page.Paragraph($"{context.Withheld.ToString(CultureInfo.InvariantCulture)} {(context.Withheld == 1 ? "line was" : "lines were")} told in confidence and left out.");
        }
    }
}
