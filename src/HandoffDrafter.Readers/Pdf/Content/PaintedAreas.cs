using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>What lies under the text: white words on a dark bar can be read, white words on paper cannot.</summary>
internal sealed class PaintedAreas(ReadingBudget budget)
{
    private const int Most = 2_000;

    private const double ShortestRule = 12;
    private const double SmallestMark = 1.5;
    private const double LargestMark = 10;

    private const double SameLine = 0.1;

    private enum Shape
    {
        Other,
        Rectangle,
        LevelLines,
    }

    private readonly List<(Box Box, bool IsWhite, bool IsImage)> _areas = [];
    private bool _overflowed;
    private Box? _path;
    private readonly List<(float Y, float Left, float Right)> _lines = [];
    private (double X, double Y) _at;
    private (double X, double Y) _start;
    private Shape _shape;
    private int _sides;

    /// <summary>Whether the path that ended last was one level rectangle, which covers all of its box.</summary>
    public bool WasRectangle { get; private set; }

    /// <summary>Middles of shapes as small as a bullet.</summary>
    public List<(float X, float Y, float Size)> Marks { get; } = [];

    /// <summary>Level lines and edges, as tables have between their rows.</summary>
    public List<(float Y, float Left, float Right)> Rules { get; } = [];

    public void Clear()
    {
        _areas.Clear();
        Rules.Clear();
        _lines.Clear();
        Marks.Clear();
        (_overflowed, _path, Pictures) = (false, null, 0);
    }

    public void AddRectangle((double X, double Y) corner, (double X, double Y) opposite, bool isLevel)
    {
        var isFirst = _path is null;
        Extend(corner);
        Extend(opposite);
        _shape = isFirst && isLevel ? Shape.Rectangle : Shape.Other;
        AddLine(corner, (opposite.X, corner.Y));
        AddLine((corner.X, opposite.Y), opposite);
    }

    public void MoveTo((double X, double Y) point)
    {
        _shape = _path is null ? Shape.LevelLines : Shape.Other;
        Extend(point);
        (_start, _sides) = (point, 0);
    }

    public void LineTo((double X, double Y) point)
    {
        AddLine(_at, point);
        _shape = _shape == Shape.LevelLines && IsLevel(_at, point) && ++_sides <= 4 ? Shape.LevelLines : Shape.Other;
        Extend(point);
    }

    public void CurveTo((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        _shape = Shape.Other;
        Extend(first);
        Extend(second);
        Extend(end);
    }

    private void Extend((double X, double Y) point)
    {
        var (x, y) = _at = point;
        _path = _path is { } box ? new Box(Math.Min(box.Left, x), Math.Min(box.Bottom, y), Math.Max(box.Right, x), Math.Max(box.Top, y)) : new Box(x, y, x, y);
    }

    private void AddLine((double X, double Y) from, (double X, double Y) to)
    {
        if (Math.Abs(from.Y - to.Y) < 0.6 && Math.Abs(from.X - to.X) > ShortestRule && _lines.Count < Most)
        {
            _lines.Add(((float)from.Y, (float)Math.Min(from.X, to.X), (float)Math.Max(from.X, to.X)));
        }
    }

    private static bool IsLevel((double X, double Y) from, (double X, double Y) to) => Math.Abs(from.X - to.X) < SameLine || Math.Abs(from.Y - to.Y) < SameLine;

    /// <summary>Four level and upright sides, the last of them drawn or closed by itself.</summary>
    private bool IsRectangle() => _shape == Shape.Rectangle || (_shape == Shape.LevelLines && _sides is 3 or 4 && IsLevel(_at, _start) && _path is { Width: > 0, Height: > 0 });

    /// <summary>The box of the path, which ends here. One that is drawn may be the bullet of a list.</summary>
    public Box? EndPath(bool isDrawn)
    {
        var path = _path;
        (WasRectangle, _path, _shape) = (IsRectangle(), null, Shape.Other);
        if (isDrawn && Rules.Count < Most)
        {
            Rules.AddRange(_lines);
        }

        _lines.Clear();
        if (isDrawn && path is { Width: > SmallestMark and < LargestMark } mark && mark.Height > mark.Width * 0.7 && mark.Height < mark.Width * 1.4 && Marks.Count < Most)
        {
            Marks.Add(((float)(mark.Left + mark.Right) / 2, (float)(mark.Bottom + mark.Top) / 2, (float)mark.Width));
        }

        return path;
    }

    /// <summary>Fills the path, which ends here. Of a white shape only a rectangle is known to cover all of its box.</summary>
    public Box? Fill(bool isWhite)
    {
        var covers = !isWhite || IsRectangle();
        var box = EndPath(isDrawn: !isWhite);
        Paint(covers ? box : null, isWhite, isImage: false);
        return box;
    }

    public void PaintPicture(Box box)
    {
        Pictures += box.Width * box.Height;
        Paint(box, isWhite: false, isImage: true);
    }

    /// <summary>The area of all pictures, whether or not they overlap.</summary>
    public double Pictures { get; private set; }

    public List<Box> PictureBoxes() => [.. _areas.Where(a => a.IsImage).Select(a => a.Box)];

    private void Paint(Box? box, bool isWhite, bool isImage)
    {
        if (box is null)
        {
            return;
        }

        if (_areas.Count == Most)
        {
            _overflowed = true;
            return;
        }

        _areas.Add((box.Value, isWhite, isImage));
    }

    /// <summary>A shading fills whatever it is clipped to, which is not followed.</summary>
    public void PaintEverywhere() => _overflowed = true;

    /// <summary>Whether white ink shows at the place.</summary>
    public bool ShowsWhite(double x, double y)
    {
        budget.Work(1 + (_areas.Count >> 4));
        for (var i = _areas.Count - 1; i >= 0; i--)
        {
            if (_areas[i].Box.Holds(x, y))
            {
                return !_areas[i].IsWhite;
            }
        }

        return _overflowed;
    }

    public bool IsOverImage(double x, double y)
    {
        budget.Work(1 + (_areas.Count >> 4));
        foreach (var (box, _, isImage) in _areas)
        {
            if (isImage && box.Holds(x, y))
            {
                return true;
            }
        }

        return false;
    }
}
