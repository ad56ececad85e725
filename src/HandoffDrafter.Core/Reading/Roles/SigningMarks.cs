using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Roles;

/// <summary>
/// Whether an agreement shows that it was signed. Marks of signing (<c>/s/</c>, <c>Signed 8 June 2026</c>, a signing service's
/// certificate) against blank lines; where both or neither are there, one cannot tell from the text.
/// </summary>
public static class SigningMarks
{
    private static readonly Lexicon Marks = Lexicon.Load("signing-marks");

    /// <summary>True where at least two marks and no blank stand, false where there are blanks and no mark, null otherwise.</summary>
    public static bool? In(SourceText text)
    {
        var (signed, blank) = (0, 0);
        foreach (var block in text.Blocks)
        {
            if (block.State != BlockState.Normal || block.Length > 400)
            {
                continue;
            }

            foreach (var line in text.Text[block.Start..block.End].Split('\n', '|'))
            {
                var plain = Phrases.Plain(line).Trim();
                signed += Marks.Of("signed").Any(mark => mark == "/s/" ? Contains(plain, mark) : plain.StartsWith(mark, StringComparison.Ordinal) && Dates.First(plain) is not null) ? 1 : 0;
                blank += Marks.Of("blank").Any(mark => plain.StartsWith(mark, StringComparison.Ordinal) && IsBlank(plain[mark.Length..])) ? 1 : 0;
            }
        }

        return signed >= 2 && blank == 0 ? true : signed == 0 && blank > 0 ? false : null;
    }

    private static bool Contains(string plain, string mark) => plain.Contains(mark, StringComparison.Ordinal);

    private static bool IsBlank(string rest) => rest.TrimStart(':', ' ') is var value && value.Trim('_', '.', ' ', '-', '[', ']').Length == 0 && value.Contains('_', StringComparison.Ordinal);
}
