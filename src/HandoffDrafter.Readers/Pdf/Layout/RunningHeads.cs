using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Recognises what is repeated at the top and bottom of pages, whatever number stands in it.</summary>
internal static class RunningHeads
{
    /// <summary>How much of a page, at its top and at its bottom, can hold a running head.</summary>
    private const float Margin = 0.14f;

    /// <summary>Blocks from the top and from the bottom that are looked at.</summary>
    private const int Candidates = 3;

    private const int Longest = 200;

    public static void Mark(List<LaidPage> pages)
    {
        var counts = new Dictionary<(BlockKind, string), int>();
        foreach (var page in pages)
        {
            foreach (var found in Possible(page).Select(c => (c.Kind, c.Key)).Distinct())
            {
                counts[found] = counts.GetValueOrDefault(found) + 1;
            }
        }

        var enough = Math.Max(2, (pages.Count + 1) / 2);
        foreach (var page in pages)
        {
            foreach (var (index, kind, key) in Possible(page))
            {
                if ((counts[(kind, key)] >= enough && pages.Count > 1) || (kind == BlockKind.Footer && IsPageNumber(key)))
                {
                    page.Running[index] = kind;
                }
            }

            for (var i = 0; i < page.Visible.Count; i++)
            {
                var traits = page.Visible[i].Traits;
                page.Running[i] = (traits & GlyphTraits.RunningHead) != 0 ? BlockKind.Header
                    : (traits & GlyphTraits.RunningFoot) != 0 ? BlockKind.Footer
                    : page.Running[i];
            }
        }
    }

    private static IEnumerable<(int Index, BlockKind Kind, string Key)> Possible(LaidPage page)
    {
        var byHeight = Enumerable.Range(0, page.Visible.Count).OrderByDescending(i => page.Visible[i].Top).ToList();
        var top = byHeight.Take(Candidates).Where(i => page.Visible[i].Bottom > page.Height * (1 - Margin));
        var bottom = byHeight.TakeLast(Candidates).Where(i => page.Visible[i].Top < page.Height * Margin);
        return top.Select(i => (i, BlockKind.Header, Key(page.Visible[i].Text)))
            .Concat(bottom.Select(i => (i, BlockKind.Footer, Key(page.Visible[i].Text))))
            .Where(c => c.Item3.Length is > 0 and < Longest);
    }

    private static bool IsPageNumber(string key) => key is "#" or "page #" or "page # of #" or "# of #" or "# / #" or "#/#" or "- # -" or "– # –" or "page #/#" or "page # / #";

    /// <summary>The text with each number as <c>#</c>, in lower case.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in text)
        {
            if (!char.IsDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length == 0 || key[^1] != '#')
            {
                key.Append('#');
            }

            if (key.Length >= Longest)
            {
                break;
            }
        }

        return key.ToString().Trim();
    }
}
