using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>Exhibits, schedules and annexes that an agreement points to, and those that stand in it.</summary>
internal static class Exhibits
{
    /// <summary>Longer is a sentence that starts with the exhibit's name, and no heading of it.</summary>
    private const int LongestHeading = 120;

    private static readonly string[] Names = ["Exhibit", "Schedule", "Annex", "Annexure", "Appendix", "Attachment"];

    // "Attachment 1" opens sentences and "Schedule 2 sessions" is something to do; behind these words they are places.
    private static readonly string[] Ahead =
        ["in", "to", "of", "see", "per", "under", "by", "and", "or", "with", "the", "attached", "this", "from", "at", "as", "on", "hereto", "within"];

    private static readonly string[] BehindSchedule =
        ["is ", "and ", "or ", "to ", "of ", "sets ", "lists ", "contains ", "shows ", "describes ", "hereto", "attached", "shall ", "will ", "for ", "below", "above", "in ", "as ", "which ", "with ", "by ", "at ", "may ", "applies", "has "];

    /// <summary>Each exhibit once, as <c>Exhibit B</c>, with where it is first pointed to.</summary>
    public static List<(string Label, Sentence Where)> PointedTo(SourceText text, IEnumerable<Sentence> sentences)
    {
        var found = new List<(string, Sentence)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in sentences)
        {
            var words = text.Text[sentence.Start..sentence.End];
            foreach (var (label, start, end) in In(words))
            {
                if (IsPointer(words, start, end) && seen.Add(label))
                {
                    found.Add((label, sentence));
                }
            }
        }

        return found;
    }

    /// <summary>Exhibits whose heading stands in the text, which then holds them.</summary>
    public static HashSet<string> Held(SourceText text)
    {
        var held = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in text.Blocks.Where(b => b.State is BlockState.Normal or BlockState.Inserted && b.Kind is not (BlockKind.TableRow or BlockKind.Footer)))
        {
            var start = block.Start;
            while (start < block.End)
            {
                var line = text.Text.IndexOf('\n', start, block.End - start);
                var end = line < 0 ? block.End : line;
                AddHeading(text.Text[start..end].Trim(), held);
                start = end + 1;
            }
        }

        return held;
    }

    private static void AddHeading(string line, HashSet<string> held)
    {
        var words = ClauseNumber.At(line) is var (_, at) ? line[at..] : line;
        if (In(words[..Math.Min(words.Length, LongestHeading)]).FirstOrDefault() is (not null, 0, var end) first
            && (words.Length <= LongestHeading || words.AsSpan(end).TrimStart() is [':' or '-' or '–' or '—' or '.', ..]) && !IsSentence(words[end..]))
        {
            held.Add(first.Label);
        }
    }

    /// <summary>"Exhibit B sets out the fees" points to it; "Exhibit B: Fees" and "EXHIBIT B FEES" head it.</summary>
    private static bool IsSentence(string rest) =>
        rest.TrimStart() is { Length: > 0 } words && char.IsAsciiLetterLower(words[0]) && !words.StartsWith("to ", StringComparison.Ordinal);

    private static IEnumerable<(string Label, int Start, int End)> In(string words)
    {
        foreach (var name in Names)
        {
            for (var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + name.Length;
                if (!char.IsUpper(words[at]) || (at > 0 && char.IsLetterOrDigit(words[at - 1])) || start + 1 >= words.Length || words[start] is not (' ' or '\u00a0'))
                {
                    continue;
                }

                var quote = words[start + 1] is '"' or '“' ? 1 : 0;
                var from = start + 1 + quote;
                var end = from;
                while (end < words.Length && end - from < 5 && (char.IsAsciiLetterOrDigit(words[end]) || (words[end] is '-' or '.' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))))
                {
                    end++;
                }

                var label = words[from..end];
                if (label.Length is > 0 and < 5 && (end == words.Length || !char.IsLetterOrDigit(words[end])) && (label.All(char.IsAsciiDigit) || IsLetter(label)))
                {
                    yield return ($"{name} {label}", at, end + quote);
                }
            }
        }
    }

    private static bool IsLetter(string label) =>
        char.IsAsciiLetterUpper(label[0]) && label[1..].All(c => char.IsAsciiDigit(c) || c is '-' or '.') || label.All(c => c is 'I' or 'V' or 'X');

    private static bool IsPointer(string words, int start, int end)
    {
        var behind = words[end..].TrimStart();
        if (behind.StartsWith("to the ", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("of the ", StringComparison.OrdinalIgnoreCase))
        {
            // An exhibit of another paper is that paper's to hold.
            return false;
        }

        if (words[start..].StartsWith("Schedule", StringComparison.Ordinal) && char.IsAsciiDigit(words[end - 1]) && IsSentence(behind) && !Array.Exists(BehindSchedule, word => behind.StartsWith(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var before = words[..start].TrimEnd(' ', '(', ',');
        var word = before[(before.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return before.Length == 0 ? IsSentence(behind) : words[start - 1] == '(' || Ahead.Contains(word);
    }
}
