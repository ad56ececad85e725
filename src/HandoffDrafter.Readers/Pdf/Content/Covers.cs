using System.Runtime.InteropServices;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Rectangles painted over text that was drawn before them, such as the bar over a name that nobody is to read.</summary>
internal sealed class Covers(ReadingBudget budget)
{
    private const int Most = 2_000;

    /// <summary>In points: lower ones are lines.</summary>
    private const double Lowest = 1.5;

    private readonly List<(Box Box, int Drawn)> _covers = [];

    public void Clear() => _covers.Clear();

    /// <param name="box">Null for one that is clipped away.</param>
    /// <param name="drawn">How many glyphs of the page had been drawn before it.</param>
    public void Add(Box? box, int drawn)
    {
        if (drawn > 0 && box is { Height: > Lowest } cover && _covers.Count < Most)
        {
            _covers.Add((cover, drawn));
        }
    }

    /// <summary>Marks the glyphs that lie under a cover as hidden.</summary>
    public void Hide(List<PageGlyph> glyphs)
    {
        if (_covers.Count == 0)
        {
            return;
        }

        var all = CollectionsMarshal.AsSpan(glyphs);
        var (heights, order) = (new float[all.Length], new int[all.Length]);
        for (var i = 0; i < all.Length; i++)
        {
            (heights[i], order[i]) = (all[i].Y, i);
        }

        Array.Sort(heights, order);
        foreach (var (box, drawn) in _covers)
        {
            var first = Array.BinarySearch(heights, (float)box.Bottom);
            for (var i = first < 0 ? ~first : FirstOfEqual(heights, first); i < heights.Length && heights[i] < box.Top; i++)
            {
                budget.Work();
                ref var glyph = ref all[order[i]];
                if (order[i] < drawn && IsUnder(box, glyph))
                {
                    glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Hidden };
                }
            }
        }
    }

    /// <summary>From its middle up to half its size; a line struck through words covers less.</summary>
    private static bool IsUnder(Box box, in PageGlyph glyph)
    {
        var (x, y) = ((glyph.X + glyph.EndX) / 2, (glyph.Y + glyph.EndY) / 2);
        return box.Holds(x, y + (0.1 * glyph.Size)) && box.Holds(x, y + (0.5 * glyph.Size));
    }

    private static int FirstOfEqual(float[] heights, int at)
    {
        while (at > 0 && heights[at - 1] == heights[at])
        {
            at--;
        }

        return at;
    }
}
