using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>
/// Transcripts that name the speaker at the start of each line, <c>Ann Lee: …</c>, <c>Ann Lee (Acme): …</c>, <c>Speaker 2 - …</c>, <c>Ann Lee  0:03</c>, where the
/// document's reader had no reason to see more than paragraphs in them. A label counts where labels return, so that a note's "Open: …" is nobody.
/// </summary>
internal static class SpeakerLines
{
    private const int LongestName = 40;
    private const int MostWords = 4;

    /// <summary>The names that stand before what they said; empty where the document is no such transcript.</summary>
    public static HashSet<string> In(Document document)
    {
        var text = document.Text.Text;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = 0;
        foreach (var passage in document.Passages.Where(p => p.Block.Speaker is null))
        {
            foreach (var (start, end) in Lines(text, passage.Block.Start, passage.Block.End))
            {
                lines++;
                if (LabelAt(text, start, end) is var (name, _))
                {
                    seen[name] = seen.GetValueOrDefault(name) + 1;
                }
            }
        }

        var returning = seen.Where(s => s.Value >= 2).ToList();
        return returning.Count >= 2 && returning.Sum(s => s.Value) * 3 >= lines ? [.. seen.Keys] : [];
    }

    /// <summary>The block cut where a line starts with one of the names; what stands before the first has no speaker.</summary>
    public static List<(string? Speaker, int Start, int End)> Cut(string text, int start, int end, HashSet<string> names)
    {
        var parts = new List<(string? Speaker, int Start, int End)>();
        var (from, speaker) = (start, (string?)null);
        foreach (var (lineStart, lineEnd) in Lines(text, start, end))
        {
            if (LabelAt(text, lineStart, lineEnd) is var (name, behind) && names.Contains(name))
            {
                if (lineStart > from)
                {
                    parts.Add((speaker, from, lineStart));
                }

                (speaker, from) = (name, behind);
            }
        }

        parts.Add((speaker, from, end));
        return parts;
    }

    private static IEnumerable<(int Start, int End)> Lines(string text, int start, int end)
    {
        for (var from = start; from < end;)
        {
            var stop = text.IndexOf('\n', from, end - from);
            stop = stop < 0 ? end : stop;
            yield return (from, stop);
            from = stop + 1;
        }
    }

    /// <summary>The name at the start of a line, with its company in brackets where one is named, and where the words behind it start.</summary>
    private static (string Name, int Behind)? LabelAt(string text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] is '*' or '_' or '-' or '•'))
        {
            i++;
        }

        var clocked = Clock(text, ref i, end);
        while (clocked && i < end && text[i] is ' ' or '|' or '-' or '–' or '\t' or ':')
        {
            i++;
        }

        var from = i;
        var words = 0;
        while (i < end && i - from <= LongestName && words < MostWords && Word(text, i, end, words) is > 0 and var length)
        {
            words++;
            i += length;
            if (i + 1 < end && text[i] == ' ' && Word(text, i + 1, end, words) > 0)
            {
                i++;
                continue;
            }

            break;
        }

        if (words == 0)
        {
            return null;
        }

        var name = text[from..i];
        var company = Company(text, ref i, end);
        clocked |= Clock(text, ref i, end);
        while (i < end && text[i] is '*' or '_')
        {
            i++;
        }

        if (clocked && text.AsSpan(i, end - i).IsWhiteSpace())
        {
            // "Ann Lee   0:03" on a line of its own: what she says stands below.
            return (company is null ? name : $"{name} ({company})", end);
        }

        var dash = i + 2 < end && text[i] == ' ' && text[i + 1] is '-' or '–' or '—' && text[i + 2] == ' ';
        if (!dash && (i >= end || text[i] != ':'))
        {
            return null;
        }

        i += dash ? 2 : 1;
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] is '*' or '_'))
        {
            i++;
        }

        return i < end ? (company is null ? name : $"{name} ({company})", i) : null;
    }

    /// <summary>A capitalised word, or the number behind "Speaker".</summary>
    private static int Word(string text, int at, int end, int before)
    {
        if (at >= end || !(char.IsUpper(text[at]) || (before > 0 && char.IsDigit(text[at]))))
        {
            return 0;
        }

        var i = at + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-' || (text[i] == '.' && i - at <= 2)))
        {
            i++;
        }

        return i - at;
    }

    /// <summary><c>0:03</c>, <c>[00:01:02]</c>, <c>(10:02 AM)</c>, with white space before it.</summary>
    private static bool Clock(string text, ref int i, int end)
    {
        var at = i;
        while (at < end && text[at] is ' ' or '\t' or '(' or '[' or '\u00a0' or '·' or '|')
        {
            at++;
        }

        var (digits, colons) = (0, 0);
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] == ':' && at + 1 < end && char.IsAsciiDigit(text[at + 1])) || (text[at] == '.' && colons == 2)))
        {
            (digits, colons) = text[at] == ':' ? (digits, colons + 1) : (digits + 1, colons);
            at++;
        }

        if (colons is 0 or > 2 || digits < 3)
        {
            return false;
        }

        var half = text.AsSpan(at, Math.Min(3, end - at)).TrimStart();
        at += half.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || half.StartsWith("PM", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(at).IndexOfAny('M', 'm') + 1 : 0;
        i = at < end && text[at] is ')' or ']' ? at + 1 : at;
        return true;
    }

    private static string? Company(string text, ref int i, int end)
    {
        var bracket = i + 1 < end && text[i] == ' ' && text[i + 1] is '(' or '[';
        var comma = i + 1 < end && text[i] == ',' && text[i + 1] == ' ';
        if (!bracket && !comma)
        {
            return null;
        }

        var from = i + 2;
        var close = bracket ? text.AsSpan(from, Math.Min(LongestName, end - from)).IndexOfAny(')', ']') : text.AsSpan(from, Math.Min(LongestName, end - from)).IndexOf(':');
        if (close <= 0)
        {
            return null;
        }

        i = from + close + (bracket ? 1 : 0);
        var inside = text[from..(from + close)];
        // A clock time is no company.
        return inside.Any(char.IsAsciiLetter) && !Phrases.Plain(inside).EndsWith('m') | !char.IsDigit(inside[0]) ? inside : null;
    }
}
