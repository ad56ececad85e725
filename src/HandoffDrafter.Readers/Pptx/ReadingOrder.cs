using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>
/// The order in which a person reads shapes that lie about a slide. The page is cut where the widest empty strip runs across it: above
/// before below, left before right. So cards side by side are read one by one, and rows of labels with values row by row.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>More shapes than that are a drawing, which is read from top to bottom.</summary>
    private const int MostToCut = 120;

    /// <summary>Shapes may overlap a little, as their margins do: about a millimetre and a half, in the format's 914,400 to an inch.</summary>
    private const double Overlap = 54_000;

    /// <param name="shapes">Those whose place is not known come last, as they were drawn.</param>
    public static List<DrawnShape> Of(List<DrawnShape> shapes)
    {
        var placed = shapes.FindAll(s => s.Place is not null);
        var ordered = new List<DrawnShape>(shapes.Count);
        if (placed.Count <= MostToCut)
        {
            Cut(placed, ordered);
        }
        else
        {
            ordered.AddRange(FromTop(placed));
        }

        ordered.AddRange(shapes.Where(s => s.Place is null));
        return ordered;
    }

    private static void Cut(List<DrawnShape> shapes, List<DrawnShape> into)
    {
        if (shapes.Count < 2)
        {
            into.AddRange(shapes);
            return;
        }

        var across = Widest(shapes, b => (b.Top, b.Bottom));
        var down = Widest(shapes, b => (b.Left, b.Right));
        if (across is null && down is null)
        {
            into.AddRange(FromTop(shapes));
        }
        else if (down is null || across?.Width >= down.Value.Width)
        {
            var at = across!.Value.At;
            Cut(shapes.FindAll(s => s.Place!.Value.Top < at), into);
            Cut(shapes.FindAll(s => s.Place!.Value.Top >= at), into);
        }
        else
        {
            var at = down.Value.At;
            Cut(shapes.FindAll(s => s.Place!.Value.Left < at), into);
            Cut(shapes.FindAll(s => s.Place!.Value.Left >= at), into);
        }
    }

    private static IEnumerable<DrawnShape> FromTop(List<DrawnShape> shapes) => shapes.OrderBy(s => s.Place!.Value.Top).ThenBy(s => s.Place!.Value.Left);

    /// <summary>The widest strip that no shape lies in, and where what lies behind it begins.</summary>
    private static (double Width, double At)? Widest(List<DrawnShape> shapes, Func<Box, (double From, double To)> side)
    {
        var sides = shapes.ConvertAll(s => side(s.Place!.Value));
        sides.Sort((a, b) => a.From.CompareTo(b.From));
        (double Width, double At)? widest = null;
        var end = sides[0].To;
        for (var i = 1; i < sides.Count; i++)
        {
            var width = sides[i].From - end;
            if (width > -Overlap && sides[i].From > sides[0].From && (widest is null || width > widest.Value.Width))
            {
                widest = (width, sides[i].From);
            }

            end = Math.Max(end, sides[i].To);
        }

        return widest;
    }
}
