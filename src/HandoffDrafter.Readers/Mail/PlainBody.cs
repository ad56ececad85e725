using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Places;

namespace HandoffDrafter.Readers.Mail;

/// <summary>The lines of a plain text body: how deep each is quoted, and soft line ends of <c>format=flowed</c> (RFC 3676) taken out.</summary>
internal static class PlainBody
{
    private const int Deepest = 30;

    public static List<QuotedLine> Lines(string text, bool flowed, bool withoutSoftSpace)
    {
        var lines = new List<QuotedLine>();
        var (open, depth) = ((StringBuilder?)null, 0);
        foreach (var line in CanonicalText.From(text).Replace('\f', '\n').Split('\n'))
        {
            var (level, at) = Quoting(line);
            if (open is not null && level != depth)
            {
                Close();
            }

            depth = level;
            var words = line.AsSpan(at);
            words = words.StartsWith(" ") && (flowed || level > 0) ? words[1..] : words;
            if (flowed && words.EndsWith(" ") && words is not "-- ")
            {
                (open ??= new()).Append(withoutSoftSpace ? words[..^1] : words);
                continue;
            }

            if (open is not null && words is "-- ")
            {
                Close();
            }

            (open ??= new()).Append(words);
            Close();
        }

        if (open is not null)
        {
            Close();
        }

        return lines;

        void Close()
        {
            lines.Add(new QuotedLine(open.ToString().TrimEnd(), depth));
            open = null;
        }
    }

    private static (int Depth, int At) Quoting(string line)
    {
        // Mailboxes put the mark before a line that starts like the header of the next mail.
        if (line.StartsWith(">From ", StringComparison.Ordinal))
        {
            return (0, 1);
        }

        var (depth, at) = (0, 0);
        while (at < line.Length && (line[at] == '>' || (depth > 0 && line[at] == ' ' && at + 1 < line.Length && line[at + 1] == '>')))
        {
            depth += line[at] == '>' ? 1 : 0;
            at++;
        }

        return (Math.Min(depth, Deepest), at);
    }
}
