using System.Buffers;

namespace HandoffDrafter.Core.Screening;

/// <summary>The sentences of a text that hold a word worth a closer look; all others are passed over at the speed of a search.</summary>
internal static class Stretches
{
    /// <summary>Longer runs without an end are looked at in part, around the word.</summary>
    private const int Most = 600;

    /// <summary>Each sentence once, in order, start inclusive and end exclusive.</summary>
    public static IEnumerable<(int Start, int End)> Around(string text, SearchValues<string> words)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(words);
            if (found < 0)
            {
                yield break;
            }

            var (start, end) = Bounds(text, at + found);
            yield return (Math.Max(start, at), end);
            at = Math.Max(end, at + found + 1);
        }
    }

    private static (int Start, int End) Bounds(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Most / 2 && !Ends(text, start - 1))
        {
            start--;
        }

        var end = at;
        while (end < text.Length && end - at < Most && !Ends(text, end))
        {
            end++;
        }

        end = Math.Min(end + 1, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start, end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end);
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '\n' or '\f' or '。' or '！' => true,
        '.' or '!' or '?' or ';' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '”' or '\'' or '<',
        _ => false,
    };
}
