using System.Text;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Pages show Hebrew and Arabic from right to left; text holds them in the order in which they are read.</summary>
internal static class RightToLeft
{
    public static string Logical(StringBuilder visual)
    {
        var (right, left) = (0, 0);
        foreach (var chunk in visual.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                right += IsRightToLeft(c) ? 1 : 0;
                left += char.IsLetter(c) ? 1 : 0;
            }
        }

        var text = visual.ToString();
        if (right == 0)
        {
            return text;
        }

        var letters = text.ToCharArray();
        if (right * 2 > left)
        {
            Reverse(letters, 0, letters.Length);
            EachRun(letters, c => char.IsLetterOrDigit(c) && !IsRightToLeft(c), (start, end) => Reverse(letters, start, end));
        }
        else
        {
            EachRun(letters, IsRightToLeft, (start, end) => Reverse(letters, start, end));
        }

        return new string(letters);
    }

    public static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08ff' and not (>= '\u0660' and <= '\u0669')) or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc');

    /// <summary>A run reaches over the blanks and signs between two of its characters.</summary>
    private static void EachRun(char[] letters, Func<char, bool> belongs, Action<int, int> action)
    {
        for (var start = 0; start < letters.Length; start++)
        {
            if (!belongs(letters[start]))
            {
                continue;
            }

            var end = start + 1;
            for (var i = end; i < letters.Length && (belongs(letters[i]) || !char.IsLetterOrDigit(letters[i])); i++)
            {
                end = belongs(letters[i]) ? i + 1 : end;
            }

            action(start, end);
            start = end - 1;
        }
    }

    private static void Reverse(char[] letters, int start, int end)
    {
        Array.Reverse(letters, start, end - start);
        for (var i = start; i + 1 < end; i++)
        {
            if (char.IsLowSurrogate(letters[i]) && char.IsHighSurrogate(letters[i + 1]))
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                i++;
            }
        }
    }
}
