using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Mail;

/// <summary>Where what somebody wrote ends and what their program adds below it starts: contact details, disclaimers, the name of a telephone.</summary>
internal static class Signoff
{
    private const int MostContactLines = 8;
    private const int LongestContactLine = 110;

    // More than that below two hyphens is a second part of the mail.
    private const int MostBelowDelimiter = 24;

    private static readonly string[] OfMails = ["mail", "message", "nachricht", "meddelande"];

    private static readonly string[] Disclaimers =
        ["confidential", "privileged", "intended recipient", "intended only", "intended solely", "addressee", "notify the sender", "received this", "please delete", "unauthori", "vertraulich", "empfänger", "konfidentiell", "mottagare", "confidentiel", "destinataire"];

    private static readonly string[] Devices = ["Sent from my ", "Get Outlook for ", "Sent from Outlook", "Sent from Mail for ", "Skickat från min ", "Von meinem ", "Gesendet von ", "Envoyé de mon ", "Verstuurd vanaf mijn ", "Sendt fra min ", "Enviado desde mi "];

    /// <summary>The first line of it; the number of lines where there is none.</summary>
    public static int At(List<QuotedLine> lines, string? author)
    {
        var delimiter = lines.FindLastIndex(l => !l.IsRow && l.Text.Trim() == "--");
        if (delimiter >= 0 && lines.Skip(delimiter).Count(l => !l.IsBlank) <= MostBelowDelimiter)
        {
            return delimiter;
        }

        var end = lines.Count;
        while (LastGroup(lines, end) is var (start, stop) && start > 0 && (IsDisclaimer(lines, start, stop) || IsDevice(lines, start, stop)))
        {
            end = start;
        }

        return LastGroup(lines, end) is var (from, to) && Contact(lines, from, to, author) is { } contact ? contact : end;
    }

    /// <summary>The last lines without a blank one among them that end before <paramref name="end"/>.</summary>
    private static (int Start, int End)? LastGroup(List<QuotedLine> lines, int end)
    {
        while (end > 0 && lines[end - 1].IsBlank)
        {
            end--;
        }

        var start = end;
        while (start > 0 && !lines[start - 1].IsBlank)
        {
            start--;
        }

        return end > start ? (start, end) : null;
    }

    private static bool IsDisclaimer(List<QuotedLine> lines, int start, int end)
    {
        var text = string.Join(' ', lines.Skip(start).Take(Math.Min(end - start, 40)).Select(l => l.Text));
        return OfMails.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            && Disclaimers.Count(d => text.Contains(d, StringComparison.OrdinalIgnoreCase)) >= 2;
    }

    private static bool IsDevice(List<QuotedLine> lines, int start, int end) =>
        end == start + 1 && lines[start].Text.Length <= 60 && Devices.Any(d => lines[start].Text.TrimStart().StartsWith(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>Contact details start with the writer's name, or are short lines with a name, a telephone number or an address.</summary>
    private static int? Contact(List<QuotedLine> lines, int start, int end, string? author)
    {
        for (var i = Math.Max(start, end - MostContactLines); i < end; i++)
        {
            var first = lines[i].Text.Trim();
            var named = author is not null && first.StartsWith(author, StringComparison.OrdinalIgnoreCase) && (first.Length == author.Length || !char.IsLetterOrDigit(first[author.Length]));
            var marked = named && first.AsSpan(author!.Length).TrimStart() is [',' or '|' or '-' or '–' or '/', ..];
            var looks = i == start && start > 0 && IsName(first) && lines.Skip(i).Take(end - i).Any(l => IsReach(l.Text));
            if ((marked || ((named || looks) && end - i >= 2)) && lines.Skip(i).Take(end - i).All(l => l.Text.Length <= LongestContactLine && !l.Text.TrimEnd().EndsWith('?') && !IsSentence(l.Text)))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsSentence(string line) => line.TrimEnd() is [.., '.' or '!'] && line.Count(c => c == ' ') > 5;

    private static bool IsName(string line) =>
        line.Split(' ') is { Length: >= 2 and <= 4 } words && Array.TrueForAll(words, w => w.Length > 0 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '’'));

    private static bool IsReach(string line) =>
        line.Contains('@', StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || (line.Count(char.IsDigit) >= 7 && line.Count(char.IsLetter) <= 12);
}
