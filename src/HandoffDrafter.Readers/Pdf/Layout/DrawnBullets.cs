namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Bullets that a page draws as small shapes instead of setting them as characters.</summary>
internal sealed class DrawnBullets
{
    public static readonly DrawnBullets None = new([]);

    private readonly List<(float X, float Y, float Size)> _marks;

    public DrawnBullets(IEnumerable<(float X, float Y, float Size)> marks) => _marks = [.. marks.OrderBy(m => m.Y).ThenBy(m => m.X)];

    /// <summary>The segment, with a bullet before it where one is drawn at the height of its small letters.</summary>
    public Segment PutBefore(Segment segment)
    {
        if (_marks.Count == 0)
        {
            return segment;
        }

        for (var i = FirstAbove(segment.Base); i < _marks.Count && _marks[i].Y < segment.Base + (0.7f * segment.Size); i++)
        {
            var (x, _, size) = _marks[i];
            if (x < segment.Left - (0.2f * segment.Size) && x > segment.Left - (3 * segment.Size) && size < 0.75f * segment.Size)
            {
                return segment with
                {
                    Text = "• " + segment.Text,
                    Left = x - (size / 2),
                    Runs = [.. segment.Runs.Select(r => r with { Start = r.Start + 2, End = r.End + 2 })],
                    Gaps = [.. segment.Gaps.Select(g => g with { At = g.At + 2 })],
                };
            }
        }

        return segment;
    }

    private int FirstAbove(float height)
    {
        var (low, high) = (0, _marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].Y < height)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
