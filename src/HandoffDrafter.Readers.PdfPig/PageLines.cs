using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Util;

namespace HandoffDrafter.Readers.PdfPig;

/// <summary>From letters to lines, from the top of the page down, and from lines to paragraphs.</summary>
internal static class PageLines
{
    /// <summary>In heights of a line: further apart, a new paragraph begins.</summary>
    private const double ParagraphGap = 1.6;
    private const double SameLine = 0.5;

    public static List<string> Of(List<Letter> letters)
    {
        var paragraphs = new List<string>();
        if (letters.Count == 0)
        {
            return paragraphs;
        }

        var words = DefaultWordExtractor.Instance.GetWords(letters).Where(w => !string.IsNullOrWhiteSpace(w.Text)).OrderByDescending(Base).ThenBy(w => w.BoundingBox.Left).ToList();
        var (open, last) = (string.Empty, double.NaN);
        for (var start = 0; start < words.Count;)
        {
            var (height, end) = (Size(words[start]), start + 1);
            while (end < words.Count && Base(words[start]) - Base(words[end]) < SameLine * height)
            {
                end++;
            }

            var line = string.Join(' ', words[start..end].OrderBy(w => w.BoundingBox.Left).Select(w => w.Text));
            if (last - Base(words[start]) <= ParagraphGap * height)
            {
                open += " " + line;
            }
            else
            {
                Close();
                open = line;
            }

            (last, start) = (Base(words[start]), end);
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (open.Length > 0)
            {
                paragraphs.Add(open);
            }
        }
    }

    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => Math.Max(word.Letters[0].PointSize, 1);
}
