using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>What lies under the text: white words on a dark bar can be read, white words on paper cannot.</summary>
internal sealed class PaintedAreas(ReadingBudget budget)
{
    private const int Most = 2_000;

    private const double ShortestRule = 12;
    private const double SmallestMark = 1.5;
    private const double LargestMark = 10;

    private readonly List<(Box Box, bool IsWhite, bool IsImage)> _areas = [];
    private bool _overflowed;
    private Box? _path;
    private readonly List<(float Y, float Left, float Right)> _lines = [];
    private (double X, double Y) _at;
    private bool _isRectangle;

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
        (_overflowed, _path) = (false, null);
    }

    public void AddRectangle((double X, double Y) corner, (double X, double Y) opposite)
    {
        var isFirst = _path is null;
        Extend(corner.X, corner.Y);
        Extend(opposite.X, opposite.Y);
        _isRectangle = isFirst;
        AddLine(corner, (opposite.X, corner.Y));
        AddLine((corner.X, opposite.Y), opposite);
    }

    public void LineTo(double x, double y)
    {
        AddLine(_at, (x, y));
        Extend(x, y);
    }

    private void AddLine((double X, double Y) from, (double X, double Y) to)
    {
        if (Math.Abs(from.Y - to.Y) < 0.6 && Math.Abs(from.X - to.X) > ShortestRule && _lines.Count < Most)
        {
            _lines.Add(((float)from.Y, (float)Math.Min(from.X, to.X), (float)Math.Max(from.X, to.X)));
        }
    }

    public void Extend(double x, double y)
    {
        _isRectangle = false;
        _at = (x, y);
        _path = _path is { } box ? new Box(Math.Min(box.Left, x), Math.Min(box.Bottom, y), Math.Max(box.Right, x), Math.Max(box.Top, y)) : new Box(x, y, x, y);
    }

    /// <summary>The box of the path, which ends here. One that is drawn may be the bullet of a list.</summary>
    public Box? EndPath(bool isDrawn)
    {
        var path = _path;
        _path = null;
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
    public void Fill(bool isWhite)
    {
        var covers = !isWhite || _isRectangle;
        var box = EndPath(isDrawn: !isWhite);
        Paint(covers ? box : null, isWhite);
    }

    public void Paint(Box? box, bool isWhite, bool isImage = false)
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
