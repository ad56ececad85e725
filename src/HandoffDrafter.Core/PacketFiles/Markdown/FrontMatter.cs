using System.Buffers;
using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>The lines between <c>---</c> at the top: what the file is of, and from which revision it was written.</summary>
internal static class FrontMatter
{
    public const string Deal = "deal";
    public const string Reviewer = "reviewer";
    public const string Revision = "revision";
    public const string Digest = "digest";

    private static readonly SearchValues<char> Marks = SearchValues.Create(" :#\"'\\");

    /// <summary>In the order of the file. The digest and the revision are told apart from the rest by whoever reads.</summary>
    public static List<KeyValuePair<string, string>> Of(Packet packet, Profile profile)
    {
        var entries = new List<KeyValuePair<string, string>>
        {
            new("schema", "handoff-packet/1"),
            new(Deal, packet.Deal.Id.ToString()),
        };
        if (Agreement(packet) is { } agreement)
        {
            entries.Add(new("agreement", agreement));
        }

        entries.Add(new("profile", profile.Id));
        entries.Add(new(Revision, packet.Revision.ToString(CultureInfo.InvariantCulture)));
        entries.Add(new(Reviewer, string.Empty));
        entries.Add(new("state", Words.Of(packet.Deal.State)));
        if (packet.Deal.Mode == DealMode.PreSignature)
        {
            entries.Add(new("mode", Words.Of(packet.Deal.Mode)));
        }

        entries.Add(new("as-of", Iso(packet.Deal.AsOf)));
        entries.Add(new("gate", new FindingCounts(packet).Verdict));
        return entries.ConvertAll(e => new KeyValuePair<string, string>(e.Key, Shown(e.Value)));
    }

    public static void Write(StringBuilder to, Packet packet, Profile profile, Digest digest)
    {
        to.Append("---\n");
        foreach (var (key, value) in Of(packet, profile))
        {
            to.Append(key).Append(':').Append(value.Length == 0 ? "" : " ").Append(NeedsQuotes(value) ? Quoted(value) : value).Append('\n');
        }

        to.Append(Digest).Append(": \"sha256:").Append(digest.ToString()).Append("\"\n---\n");
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Agreement(Packet packet)
    {
        var number = packet.Field("contract-number")?.Value;
        var agreement = packet.Sources.FirstOrDefault(s => s is { Role: SourceRole.Sow, Status: AgreementStatus.Governing, Gone: false })
            ?? packet.Sources.FirstOrDefault(s => s is { Role: SourceRole.Sow, Status: null, Gone: false });
        if (agreement is null || agreement.Restricted)
        {
            return number;
        }

        var name = $"{number ?? agreement.Title ?? agreement.File} ({agreement.Kind ?? "agreement"})";
        return agreement.Signed switch
        {
            true when agreement.Date is { } day => $"{name}, signed {Iso(day)}",
            true => $"{name}, signed",
            false => $"{name}, not signed",
            null => $"{name}, not known whether signed",
        };
    }

    private static bool NeedsQuotes(string value) => value.AsSpan().ContainsAny(Marks) || (value.Length > 0 && !char.IsLetterOrDigit(value[0]));

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A line of its own is what makes structure here: whatever ends a line, or does not show, becomes a space.</summary>
    private static string Shown(string value)
    {
        var shown = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            var blank = char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
            if (!blank || (shown.Length > 0 && shown[^1] != ' '))
            {
                shown.Append(blank ? ' ' : c);
            }
        }

        return shown.ToString().TrimEnd();
    }
}
