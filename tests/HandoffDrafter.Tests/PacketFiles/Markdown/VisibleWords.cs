using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.PacketFiles.Markdown;

namespace HandoffDrafter.Tests.PacketFiles.Markdown;

/// <summary>The words that a person finds in a packet, wherever they stand.</summary>
internal static class VisibleWords
{
    /// <summary>Words by which a line is understood: they come back as a state, a label, a day or an id.</summary>
    private static readonly HashSet<string> Understood =
    [
        .. "owner due decision told reviewed answer ask side role stance influence email phone severity likelihood mitigation contingency measure target basis date criterion who party".Split(' '),
        .. "approve approved edit reject ask customer change order not a promise pending missing applicable n end of packet u p c q decide".Split(' '),
    ];

    public static HashSet<string> Of(MarkdownReading reading)
    {
        var packet = reading.Packet;
        var texts = new List<string?> { reading.Reviewer, packet.Deal.Name };
        texts.AddRange(packet.Fields.SelectMany(f => new[] { f.Value, f.NotApplicable }));
        texts.AddRange(packet.Claims.SelectMany(c => c.Details.Values.Concat([c.Text, c.Owner, Day(c.Due)])));
        texts.AddRange(packet.Promises.SelectMany(p => new[] { p.Text, p.Told?.Who, Day(p.Told?.When), p.Decision.Reason, p.Decision.Text, p.Decision.Owner, Day(p.Decision.Due) }));
        texts.AddRange(packet.Notes.Select(n => n.Text));
        return texts.OfType<string>().SelectMany(In).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Words of the edited file that the original had nowhere, in the form in which they are looked for.</summary>
    public static IEnumerable<string> New(string original, string edited)
    {
        var known = In(original).ToHashSet(StringComparer.Ordinal);
        return In(edited).Where(w => !known.Contains(w) && !Understood.Contains(w.ToLowerInvariant()) && !w.All(char.IsAsciiDigit)).Distinct();
    }

    /// <summary>As the file says it: escapes undone, as a reader of the rendered page sees it.</summary>
    public static IEnumerable<string> In(string text) => WordDifference.Words(Plain.Of(CanonicalText.From(text)).Text);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
