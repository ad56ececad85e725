using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Readers.Places;

/// <summary>
/// Transcripts saved as text, in the ways that recording services write them: <c>[00:05:05] Ann: words</c>, <c>Ann (05:05): words</c>,
/// or a line <c>Ann 00:05:05</c> (also <c>[Ann] 00:05:05</c>) with the words beneath. What stands above the first turn is kept as paragraphs.
/// </summary>
internal static class TranscriptLines
{
    private const int LongestName = 60;

    /// <summary>Null where too few lines are turns for the text to be a transcript.</summary>
    public static List<Block>? TryLay(string text, CancellationToken cancellationToken)
    {
        var lines = Lines.Of(text);
        var (filled, inline, alone) = (0, 0, 0);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            filled += line.IsBlank ? 0 : 1;
            if (Label(text, line) is { } label)
            {
                inline += label.WordsAt < line.End ? 1 : 0;
                alone += label.WordsAt < line.End ? 0 : 1;
            }
        }

        return (inline >= 3 && inline * 2 >= filled) || (alone >= 3 && alone * 4 >= filled) ? Lay(text, lines) : null;
    }

    private static List<Block> Lay(string text, List<Line> lines)
    {
        var blocks = new List<Block>();
        (string Speaker, string Time)? turn = null;
        Block? open = null;
        foreach (var line in lines)
        {
            if (Label(text, line) is { } label)
            {
                Close();
                turn = (label.Speaker, label.Time);
                Extend(label.WordsAt, line);
            }
            else if (line.IsBlank)
            {
                Close();
            }
            else
            {
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

    private static (string Speaker, string Time, int WordsAt)? Label(string text, Line line)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start);
        var first = TimeAt(words, 0);
        if (first is { } leading)
        {
            var rest = words[leading.End..];
            var colon = rest[..Math.Min(rest.Length, LongestName)].IndexOf(':');
            return colon > 0 && NameIn(rest[..colon]) is { } name ? (name, leading.Time, WordsAfter(leading.End + colon + 1)) : null;
        }

        for (var i = 1; i < Math.Min(words.Length, LongestName); i++)
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

            return NameIn(words[..i]) is { } name ? (name, time.Time, ended ? line.End : WordsAfter(end + 1)) : null;
        }

        return null;

        int WordsAfter(int at)
        {
            var i = line.Start + at;
            while (i < line.End && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            return i;
        }
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

    private static string? NameIn(ReadOnlySpan<char> label)
    {
        label = label.Trim(" \t-|:");
        if (label is ['[', .. var enclosed, ']'])
        {
            label = enclosed;
        }

        var name = label.Trim(" \t-|:([").ToString();
        return name.Length is > 0 and <= LongestName && char.IsLetter(name[0]) && name.Split(' ').Length <= 6 && name.IndexOfAny(['?', '!', ';', '"', ',']) < 0 ? name : null;
    }
}
