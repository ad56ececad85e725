namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>The number that a paper is known by, as it stands behind its name: <c>No. 2</c>, <c>SOW-003</c>, <c># QM-2026-0147</c>.</summary>
internal static class PaperNumber
{
    private const int Longest = 30;

    private static readonly string[] Marks = ["number", "no.", "no", "nr.", "nr", "#", "ref.", "ref"];

    /// <summary>The number that starts at or shortly behind the place, and where it ends; null where none does.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">Right behind the name.</param>
    /// <param name="counted">Papers of this kind are counted, so that a bare <c>2</c> is a number of one.</param>
    public static (string Number, int End)? At(string words, int at, bool counted)
    {
        var i = Skip(words, at, " :(,");
        var marked = false;
        foreach (var mark in Marks)
        {
            if (words.AsSpan(i).StartsWith(mark, StringComparison.OrdinalIgnoreCase) && (mark == "#" || i + mark.Length == words.Length || !char.IsLetterOrDigit(words[i + mark.Length])))
            {
                (i, marked) = (Skip(words, i + mark.Length, " :.#"), true);
                break;
            }
        }

        // "SOW-003": the hyphen joins the name to its number.
        var joined = !marked && i == at && i + 1 < words.Length && words[i] == '-' && char.IsLetterOrDigit(words[i + 1]);
        i += joined ? 1 : 0;
        var end = i;
        while (end < words.Length && end - i <= Longest && (char.IsLetterOrDigit(words[end]) || (words[end] is '-' or '/' or '.' or '_' && end + 1 < words.Length && char.IsLetterOrDigit(words[end + 1]))))
        {
            end++;
        }

        var token = words[i..end];
        var digits = token.Count(char.IsAsciiDigit);
        if (digits == 0 || digits > 20 || token.Length > Longest || (i > at && !marked && words[at..i].Contains(',', StringComparison.Ordinal)))
        {
            return null;
        }

        var coded = token.Length >= 4 && digits < token.Length && !char.IsAsciiLetterLower(token[0]) && token.Any(c => char.IsAsciiLetterUpper(c) || c is '-' or '/');
        return marked || joined || coded || (counted && token.Length <= 4 && digits == token.Length) ? (token, end) : null;
    }

    /// <summary>Numbers in one form, so that <c>SOW-003</c>, <c>SOW 3</c> and <c>3</c> are the same.</summary>
    public static string Plain(string number)
    {
        var parts = number.ToUpperInvariant().Split(['-', '/', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Runs).SkipWhile(part => part is "SOW" or "CO" or "NO" or "WO" or "MSA" or "OF" or "PO")
            .Select(part => char.IsAsciiDigit(part[0]) ? part.TrimStart('0').PadLeft(1, '0') : part);
        return string.Join('-', parts);
    }

    private static IEnumerable<string> Runs(string part)
    {
        var start = 0;
        for (var i = 1; i <= part.Length; i++)
        {
            if (i == part.Length || char.IsAsciiDigit(part[i]) != char.IsAsciiDigit(part[i - 1]))
            {
                yield return part[start..i];
                start = i;
            }
        }
    }

    private static int Skip(string words, int at, string marks)
    {
        while (at < words.Length && marks.Contains(words[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
