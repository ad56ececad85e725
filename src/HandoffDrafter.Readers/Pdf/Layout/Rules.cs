namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>The level lines of a page.</summary>
internal sealed class Rules
{
    public static readonly Rules None = new([]);

    /// <summary>How much of a table's width its lines must cover between two rows.</summary>
    private const float Covered = 0.5f;

    private readonly List<(float Y, float Left, float Right)> _rules;

    public Rules(IEnumerable<(float Y, float Left, float Right)> rules) => _rules = [.. rules.OrderBy(r => r.Y).ThenBy(r => r.Left)];

    /// <summary>Whether lines part what is above from what is below, anywhere between two heights.</summary>
    public bool Part(float bottom, float top, float left, float right)
    {
        var covered = 0f;
        for (var i = FirstAbove(bottom); i < _rules.Count && _rules[i].Y < top; i++)
        {
            covered += Math.Max(0, Math.Min(_rules[i].Right, right) - Math.Max(_rules[i].Left, left));
        }

        return covered > Covered * (right - left);
    }

    /// <summary>Whether a line between two heights reaches from one place over to another.</summary>
    public bool Cross(float bottom, float top, float left, float right)
    {
        for (var i = FirstAbove(bottom); i < _rules.Count && _rules[i].Y < top; i++)
        {
            if (_rules[i].Left <= left && _rules[i].Right >= right)
            {
                return true;
            }
        }

        return false;
    }

    private int FirstAbove(float height)
    {
        var (low, high) = (0, _rules.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rules[middle].Y < height)
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
