using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>An affine map of the plane: <c>x' = a·x + c·y + e</c>, <c>y' = b·x + d·y + f</c>.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this map, then the other.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public static Matrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>Whether level and upright lines stay so, or change places.</summary>
    public bool KeepsRectangles => (Math.Abs(B) + Math.Abs(C) < 1e-6) || (Math.Abs(A) + Math.Abs(D) < 1e-6);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The upright box around what a box becomes.</summary>
    public Box Apply(in Box box)
    {
        var (a, b, c, d) = (Apply(box.Left, box.Bottom), Apply(box.Right, box.Bottom), Apply(box.Left, box.Top), Apply(box.Right, box.Top));
        return new Box(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)),
            Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)),
            Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }

    public static Matrix? Of(Objects.PdfArray? array) => array is not { Count: >= 6 }
        ? null
        : new Matrix(array.Number(0), array.Number(1), array.Number(2), array.Number(3), array.Number(4), array.Number(5));
}
