using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Structure;

/// <summary>A page with what it inherits. <see cref="Number"/> counts from 1.</summary>
internal sealed record PdfPage(int Number, int? ObjectNumber, PdfDictionary Dictionary, PdfDictionary Resources, Box Box, int Rotation);

internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public static readonly Box Letter = new(0, 0, 612, 792);

    public static readonly Box Unit = new(0, 0, 1, 1);

    public static readonly Box Nowhere = new(double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    /// <summary>The box of an array of four numbers in any order of corners; null for anything else and for an empty box.</summary>
    public static Box? Of(PdfArray? array)
    {
        if (array is null || array.Count < 4)
        {
            return null;
        }

        var (a, b, c, d) = (array.Number(0), array.Number(1), array.Number(2), array.Number(3));
        var box = new Box(Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d));
        return box.Width > 0 && box.Height > 0 ? box : null;
    }

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public Box Grown(double by) => new(Left - by, Bottom - by, Right + by, Top + by);

    public Box? And(Box other)
    {
        var both = new Box(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
        return both.Width > 0 && both.Height > 0 ? both : null;
    }
}
