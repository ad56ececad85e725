using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Fonts;

/// <summary>Widths by character id, in units of the font size.</summary>
internal sealed class CidWidths
{
    private const int MostIds = 65536;

    private readonly Dictionary<int, double> _widths = [];
    private readonly Dictionary<int, (double Advance, double X, double Y)> _vertical = [];
    private readonly double _width;
    private readonly (double Y, double Advance) _down;

    public CidWidths(PdfDictionary font, ReadingBudget budget)
    {
        _width = font.Number("DW", 1000);
        _down = font.Array("DW2") is { Count: >= 2 } down ? (down.Number(0, 880), down.Number(1, -1000)) : (880, -1000);
        Read(font.Array("W"), 1, budget, (id, list, at) => _widths.TryAdd(id, list.Number(at)));
        Read(font.Array("W2"), 3, budget, (id, list, at) => _vertical.TryAdd(id, (list.Number(at), list.Number(at + 1), list.Number(at + 2))));
    }

    public double Of(int id) => _widths.GetValueOrDefault(id, _width) / 1000;

    public (double Advance, double OriginX, double OriginY) VerticalOf(int id)
    {
        var (advance, x, y) = _vertical.TryGetValue(id, out var own) ? own : (_down.Advance, Of(id) * 500, _down.Y);
        return (advance / 1000, x / 1000, y / 1000);
    }

    /// <summary>Either <c>first [values…]</c> or <c>first last values</c>.</summary>
    private static void Read(PdfArray? array, int size, ReadingBudget budget, Action<int, PdfArray, int> set)
    {
        for (var i = 0; array is not null && i + 1 < array.Count;)
        {
            var first = array.Integer(i);
            if (array[i + 1] is PdfArray list)
            {
                for (var at = 0; at + size <= list.Count; at += size)
                {
                    budget.Work();
                    set(first + (at / size), list, at);
                }

                i += 2;
                continue;
            }

            if (i + 2 + size > array.Count)
            {
                return;
            }

            var last = Math.Min(array.Integer(i + 1), MostIds);
            for (var id = Math.Max(first, 0); id <= last; id++)
            {
                budget.Work();
                set(id, array, i + 2);
            }

            i += 2 + size;
        }
    }
}
