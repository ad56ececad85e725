using System.Text;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What a person changed in a line, apart from how it is wrapped, quoted or emphasised.</summary>
internal static class WordDifference
{
    private const int Context = 3;

    /// <summary>
    /// Equal for two texts that differ only in what editors and formatters change by themselves: white space, curly quotes, dashes, dots,
    /// and which mark stands for emphasis.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var last = folded.Length > 0 ? folded[^1] : ' ';
            if (char.IsWhiteSpace(c))
            {
                folded.Append(last == ' ' ? "" : " ");
            }
            else if (c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014')
            {
                folded.Append(last == '-' ? "" : "-");
            }
            else
            {
                switch (c)
                {
                    case '\u201C' or '\u201D' or '\u201E':
                        folded.Append('"');
                        break;
                    case '\u2018' or '\u2019' or '\u201A':
                        folded.Append('\'');
                        break;
                    case '\u2026':
                        folded.Append("...");
                        break;
                    default:
                        folded.Append(c == '*' ? '_' : c);
                        break;
                }
            }
        }

        return folded.ToString().TrimEnd();
    }

    public static bool Same(string a, string b) => a == b || Fold(a) == Fold(b);

    /// <summary>Runs of letters, marks and digits.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Whether every word of <paramref name="text"/>, as often as it stands there, is among the words of the others.</summary>
    public static bool Covers(string text, params IEnumerable<string> others)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in others.SelectMany(Words))
        {
            left[word] = left.GetValueOrDefault(word) + 1;
        }

        foreach (var word in Words(text))
        {
            var count = left.GetValueOrDefault(word);
            if (count == 0)
            {
                return false;
            }

            left[word] = count - 1;
        }

        return true;
    }

    /// <summary>
    /// The part of <paramref name="edited"/> that is not in <paramref name="original"/>, with a few words on either side; null where words
    /// were only taken out.
    /// </summary>
    public static string? Changed(string original, string edited)
    {
        var (before, after) = (Fold(original).Split(' '), edited.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var folded = Array.ConvertAll(after, Fold);
        var most = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < most && before[head] == folded[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < most - head && before[^(tail + 1)] == folded[^(tail + 1)])
        {
            tail++;
        }

        var end = after.Length - tail;
        if (head >= end)
        {
            return null;
        }

        var (from, to) = (Math.Max(0, head - Context), Math.Min(after.Length, end + Context));
        return $"{(from > 0 ? "… " : "")}{string.Join(' ', after[from..to])}{(to < after.Length ? " …" : "")}";
    }
}
