using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>Lines that are about the packet rather than in it: what the file is, its sources, findings without an item, signatures.</summary>
internal static class SummaryLines
{
    private const int DigestDigits = 12;

    public static string Intro(LayoutContext context)
    {
        var packet = context.Packet;
        var approved = packet.Promises.Any(p => p.Decision.State != DecisionState.Pending) || packet.Signatures.Count > 0;
        var line = new StringBuilder("Internal, never forward. ").Append(approved ? "Machine draft with people's decisions in it. " : "Machine draft, nothing here is approved. ");
        if (packet.Sources.Count > 0)
        {
            line.Append("Sources: ");
            for (var i = 0; i < packet.Sources.Count; i++)
            {
                var source = packet.Sources[i];
                line.Append(i > 0 ? ", " : "").Append(source.Id.ToString()).Append(' ');
                MarkdownText.Append(line, source.Kind ?? RoleName(source.Role), context.Labels);
                line.Append(source.Date is { } day ? $" {FrontMatter.Iso(day)}" : "");
                line.Append(source.Role == SourceRole.Sow ? SignedWords(source.Signed, " (", ")") : "");
            }

            line.Append(". ");
        }

        return line.Append("Yours to edit: any sentence, and every `Decision:`, `Owner:`, `Due:`, `Answer:`, `Reviewed:`, `Told:`; `_missing_` may become a value or `not applicable: reason`. "
            + "Quotes are cut from the sources and come back if changed. Name yourself behind `reviewer:` above.").ToString();
    }

    public static string Source(SourceDocument source, LayoutContext context)
    {
        var line = new StringBuilder(source.Id.ToString()).Append(' ');
        MarkdownText.Append(line, source.File, context.Labels);
        line.Append(": ");
        if (source.Kind is { } kind)
        {
            MarkdownText.Append(line, kind, context.Labels);
            line.Append(" (").Append(Words.Of(source.Role)).Append(')');
        }
        else
        {
            line.Append(Words.Of(source.Role));
        }

        line.Append(source.Role == SourceRole.Sow || source.Signed is not null ? SignedWords(source.Signed, ", ", "") : "");
        line.Append(source.Status is { } status ? $", {Words.Of(status)}" : "");
        line.Append(source.Date is { } day ? $", {FrontMatter.Iso(day)}" : "");
        line.Append(source.Pages is { } pages ? $", {FindingCounts.Count(pages, "page")}" : "");
        line.Append(source.Text is null ? ", could not be read" : "").Append(source.Gone ? ", taken out of the folder" : "").Append(source.Restricted ? ", told in confidence" : "");
        foreach (var relation in source.Relations)
        {
            line.Append(", ").Append(Words.Of(relation.Kind)).Append(' ');
            MarkdownText.Append(line, relation.To, context.Labels);
        }

        line.Append(", sha256 ").Append(source.Sha256.ToString().AsSpan(0, DigestDigits));
        foreach (var problem in source.Problems)
        {
            line.Append("; ");
            MarkdownText.Append(line, problem, context.Labels);
        }

        return line.ToString();
    }

    public static string Finding(Finding finding, LayoutContext context)
    {
        var line = new StringBuilder(Words.Of(finding.Severity)).Append(' ').Append(finding.Rule.ToString()).Append(finding.Waived ? " (waived)" : "");
        line.Append(": ");
        MarkdownText.Append(line, finding.Message, context.Labels);
        if (finding.Fix.Length > 0)
        {
            line.Append(line[^1] is '.' or '?' or '!' ? " " : ". ");
            MarkdownText.Append(line, finding.Fix, context.Labels);
        }

        return line.ToString();
    }

    public static string FindingWithTarget(Finding finding, LayoutContext context) =>
        finding.Target == Target.Packet ? Finding(finding, context) : $"{Finding(finding, context)} [{finding.Target}]";

    public static string Signature(Signature signature, LayoutContext context) =>
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of(signature.Role)}: {MarkdownText.Escape(signature.By, context.Labels)}, {signature.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, covers {FindingCounts.Count(signature.Covers.Count, "part")}{(signature.Valid ? "" : ", void: the packet changed since")}");

    private static string SignedWords(bool? signed, string before, string after) =>
        $"{before}{(signed switch { true => "signed", false => "not signed", null => "not known whether signed" })}{after}";

    private static string RoleName(SourceRole role) => role switch
    {
        SourceRole.Sow => "agreement",
        SourceRole.CallNotes => "call notes",
        _ => Words.Of(role),
    };
}
