using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Transcripts saved as text, in the ways that recording services write them: <c>[00:05:05] Ann: words</c>, <c>Ann (05:05): words</c>,
/// a line <c>Ann 00:05:05</c>, <c>[Ann] 00:05:05</c> or <c>0:05 | Ann</c> with the words beneath, or <c>Ann: words</c> with the time on a line of
/// its own now and then. What stands above the first turn is kept as paragraphs.
/// </summary>
internal static class TranscriptLines
{
    private const int FewestTurns = 3;

    // What services write about the recording; nobody says it.
    private static readonly string[] Remarks = ["transcribed by ", "meeting ended", "this transcript ", "this editable transcript", "end of transcript", "recording stopped", "recording started"];

    /// <summary>Notes have a heading for every few lines; a transcript has a title and perhaps one for every five minutes.</summary>
    public static bool IsStructured(int headings, int parts) => headings > 3 && headings * 8 > parts;

    /// <summary>Null where too few lines are turns for the text to be a transcript.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isStructured">It has headings or tables throughout, so that names before a colon are speakers in notes rather than of a transcript.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public static List<Block>? TryLay(string text, bool isStructured, CancellationToken cancellationToken)
    {
        var lines = Lines.Of(text);
        var labels = new (string Speaker, string? Time, int WordsAt)?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            labels[i] = Label(text, lines[i]);
        }

        if (!AreTurns(lines, labels))
        {
            if (isStructured)
            {
                return null;
            }

            for (var i = 0; i < lines.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                labels[i] = Named(text, lines[i]);
            }

            if (!AreTold(labels) || !AreTurns(lines, labels))
            {
                return null;
            }
        }

        return Lay(text, lines, labels);
    }

    /// <summary>From the first label on, every other line is a turn, or every fourth a label with the words beneath it.</summary>
    private static bool AreTurns(List<Line> lines, (string Speaker, string? Time, int WordsAt)?[] labels)
    {
        var (filled, inline, alone) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            filled += !lines[i].IsBlank && (labels[i] is not null || inline + alone > 0) ? 1 : 0;
            if (labels[i] is { } label)
            {
                inline += label.WordsAt < lines[i].End ? 1 : 0;
                alone += label.WordsAt >= lines[i].End && i + 1 < lines.Count && !lines[i + 1].IsBlank && labels[i + 1] is null ? 1 : 0;
            }
        }

        return (inline >= FewestTurns && inline * 2 >= filled) || (alone >= FewestTurns && alone * 4 >= filled);
    }

    /// <summary>Without times a name is a speaker's only where it comes again, and where there are two of them.</summary>
    private static bool AreTold((string Speaker, string? Time, int WordsAt)?[] labels)
    {
        var turns = labels.Where(l => l is { Speaker.Length: > 0 }).GroupBy(l => l!.Value.Speaker, StringComparer.Ordinal).ToList();
        return turns.Count >= 2 && turns.Count(g => g.Count() >= 2) * 2 >= turns.Count;
    }

    private static List<Block> Lay(string text, List<Line> lines, (string Speaker, string? Time, int WordsAt)?[] labels)
    {
        var blocks = new List<Block>();
        (string Speaker, string? Time)? turn = null;
        Block? open = null;
        string? clock = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (labels[i] is { Speaker.Length: 0 } time)
            {
                Close();
                clock = time.Time;
            }
            else if (labels[i] is { } label)
            {
                Close();
                turn = (label.Speaker, label.Time ?? clock);
                Extend(label.WordsAt, line);
            }
            else if (line.IsBlank)
            {
                Close();
            }
            else
            {
                if (Array.Exists(Remarks, remark => line.In(text).StartsWith(remark, StringComparison.OrdinalIgnoreCase)))
                {
                    Close();
                    turn = null;
                }

                Extend(line.Start, line);
            }
        }

        Close();
        return blocks;

        void Extend(int start, Line line)
        {
            if (start >= line.End)
            {
                return;
            }

            open = open is null
                ? new Block(turn is null ? BlockKind.Paragraph : BlockKind.Turn, start, line.End) { Line = line.Number, Speaker = turn?.Speaker, SaidAt = turn?.Time }
                : open with { End = line.End };
            if (turn is null)
            {
                Close();
            }
        }

        void Close()
        {
            if (open is not null)
            {
                blocks.Add(open);
                open = null;
            }
        }
    }

    /// <summary><c>Ann Lee: words</c>; without a speaker for a line that is nothing but a time.</summary>
    private static (string Speaker, string? Time, int WordsAt)? Named(string text, Line line)
    {
        var words = line.In(text);
        if (TimeAt(words, 0) is { } time && time.End == words.Length)
        {
            return (string.Empty, time.Time, line.End);
        }

        var colon = words[..Math.Min(words.Length, SpeakerName.Longest)].IndexOf(':');
        return colon > 1 && SpeakerName.Of(words[..colon]) is { } name && SpeakerName.LooksLikePerson(name) && !SpeakerLabels.AreInitials(name) && colon + 1 < words.Length && words[colon + 1] == ' '
            ? (name, null, WordsAfter(text, line, colon + 1))
            : null;
    }

    private static (string Speaker, string? Time, int WordsAt)? Label(string text, Line line)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start);
        var first = TimeAt(words, 0);
        if (first is { } leading)
        {
            var rest = words[leading.End..];
            var colon = rest[..Math.Min(rest.Length, SpeakerName.Longest)].IndexOf(':');
            return colon > 0 ? SpeakerName.Of(rest[..colon]) is { } name ? (name, leading.Time, WordsAfter(text, line, leading.End + colon + 1)) : null
                : SpeakerName.Of(rest) is { } beneath && SpeakerName.LooksLikePerson(beneath) ? (beneath, leading.Time, line.End) : null;
        }

        for (var i = 1; i < Math.Min(words.Length, SpeakerName.Longest); i++)
        {
            if (words[i - 1] is not (' ' or '\t' or '(' or '[' or '|') || TimeAt(words, i - (words[i - 1] is '(' or '[' ? 1 : 0)) is not { } time)
            {
                continue;
            }

            var end = time.End;
            var ended = end == words.Length || words[end..].IsWhiteSpace();
            if (!ended && words[end] != ':')
            {
                return null;
            }

            return SpeakerName.Of(words[..i]) is { } name ? (name, time.Time, ended ? line.End : WordsAfter(text, line, end + 1)) : null;
        }

        return null;
    }

    private static int WordsAfter(string text, Line line, int at)
    {
        var i = line.Start + at;
        while (i < line.End && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>A time of day or of a recording, in brackets or without, as <c>hh:mm:ss</c>.</summary>
    private static (string Time, int End)? TimeAt(ReadOnlySpan<char> words, int at)
    {
        var i = at;
        var bracket = i < words.Length && words[i] is '[' or '(' ? words[i++] : '\0';
        Span<int> parts = [0, 0, 0];
        var count = 0;
        while (count < 3)
        {
            var start = i;
            while (i < words.Length && char.IsAsciiDigit(words[i]) && i - start < 3)
            {
                i++;
            }

            if (i == start || (count > 0 && i - start != 2))
            {
                return null;
            }

            parts[count++] = int.Parse(words[start..i], NumberStyles.None, CultureInfo.InvariantCulture);
            if (count == 3 || i + 1 >= words.Length || words[i] != ':' || !char.IsAsciiDigit(words[i + 1]))
            {
                break;
            }

            i++;
        }

        if (count < 2 || parts[1] > 59 || parts[2] > 59)
        {
            return null;
        }

        if (i + 1 < words.Length && words[i] is '.' or ',' && char.IsAsciiDigit(words[i + 1]))
        {
            i++;
            while (i < words.Length && char.IsAsciiDigit(words[i]))
            {
                i++;
            }
        }

        if (bracket != '\0')
        {
            if (i >= words.Length || words[i] != (bracket == '[' ? ']' : ')'))
            {
                return null;
            }

            i++;
        }

        var (hours, minutes, seconds) = count == 3 ? (parts[0], parts[1], parts[2]) : (parts[0] / 60, parts[0] % 60, parts[1]);
        return (string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{minutes:00}:{seconds:00}"), i);
    }
}
