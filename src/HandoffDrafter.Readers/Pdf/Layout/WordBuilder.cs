using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>Puts glyphs together into words, in the order in which they were drawn, apart for each direction of writing.</summary>
internal sealed class WordBuilder(ReadingBudget budget)
{
    /// <summary>In sizes of the font: a wider gap is a blank.</summary>
    public const float BlankGap = 0.12f;

    /// <summary>Where the file has a blank glyph, this much room is enough to believe it; less, if the glyph itself is narrower.</summary>
    private const float DrawnBlankGap = 0.04f;

    private readonly SortedDictionary<int, Words> _directions = [];
    private Words _words = null!;
    private Word _open;
    private bool _isOpen;
    private float? _blank;
    private int _degrees;
    private string _lastText = string.Empty;
    private (float Left, float Base) _lastAt;

    /// <summary>By direction in degrees; 0 is from left to right.</summary>
    public static SortedDictionary<int, Words> Build(IEnumerable<PageGlyph> glyphs, ReadingBudget budget)
    {
        var builder = new WordBuilder(budget);
        foreach (var glyph in glyphs)
        {
            builder.Add(glyph);
        }

        builder.Close();
        return builder._directions;
    }

    private void Add(in PageGlyph glyph)
    {
        budget.Work();
        var degrees = Degrees(glyph);
        if (_words is null || degrees != _degrees)
        {
            Close();
            _degrees = degrees;
            if (!_directions.TryGetValue(degrees, out _words!))
            {
                _directions.Add(degrees, _words = new Words());
            }
        }

        var (left, right, height) = Along(glyph, degrees);
        if (glyph.IsBlank)
        {
            _blank = Math.Max(0, right - left);
            return;
        }

        if (_isOpen && (!Continues(glyph, left, height) || GoesBack(glyph, left, right)))
        {
            Close();
        }
        else if (_isOpen && IsRepeated(glyph, left, height))
        {
            return;
        }

        (_lastText, _lastAt) = (glyph.Text, (left, height));
        if (!_isOpen)
        {
            _open = new Word(_words.Letters.Count, 0, left, right, height, glyph.Size)
            {
                IsBold = glyph.Font.IsBold,
                BlankGap = Gap(glyph.Size),
                DrawnBlank = _blank ?? 0,
                Layer = glyph.Layer,
                Traits = glyph.Traits,
            };
            (_isOpen, _blank) = (true, null);
        }

        _blank = null;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(_words.Letters, _words.Letters.Count + glyph.Text.Length);
        var letters = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words.Letters)[^glyph.Text.Length..];
        glyph.Text.CopyTo(letters);
        if (glyph.Text.Length > 1 && RightToLeft.IsRightToLeft(glyph.Text[0]))
        {
            // Lines are put together as they are seen.
            letters.Reverse();
        }

        _open = _open with { Length = _open.Length + glyph.Text.Length, Right = Math.Max(_open.Right, right), Left = Math.Min(_open.Left, left) };
    }

    private bool Continues(in PageGlyph glyph, float left, float height)
    {
        var gap = left - _open.Right;
        var size = Math.Max(_open.Size, glyph.Size);
        return gap < Gap(size)
            && gap > -0.5f * size
            && Math.Abs(height - _open.Base) < 0.1f * size
            && glyph.Layer == _open.Layer
            && glyph.Traits == _open.Traits;
    }

    /// <summary>Hebrew and Arabic are often drawn as they are read: each letter left of the one before. Lines are put together as they are seen.</summary>
    private bool GoesBack(in PageGlyph glyph, float left, float right) =>
        RightToLeft.IsRightToLeft(glyph.Text[0]) && right - left > 0.05f * glyph.Size && (left + right) / 2 < _lastAt.Left;

    private float Gap(float size) => _blank is { } width ? Math.Min(DrawnBlankGap * size, (width / 2) - (0.02f * size)) : BlankGap * size;

    /// <summary>Bold is sometimes made by drawing a glyph twice, a hair apart.</summary>
    private bool IsRepeated(in PageGlyph glyph, float left, float height) =>
        glyph.Text == _lastText && Math.Abs(left - _lastAt.Left) < 0.1f * glyph.Size && Math.Abs(height - _lastAt.Base) < 0.1f * glyph.Size;

    private void Close()
    {
        if (_isOpen && _open.Length > 0)
        {
            _words.Items.Add(_open);
        }

        _isOpen = false;
    }

    /// <summary>The direction that the glyph is drawn in. One without width follows the glyph before it.</summary>
    private int Degrees(in PageGlyph glyph)
    {
        var (dx, dy) = (glyph.EndX - glyph.X, glyph.EndY - glyph.Y);
        if (Math.Abs(dx) + Math.Abs(dy) < 0.001f * glyph.Size)
        {
            return _words is null ? 0 : _degrees;
        }

        if (dx > 0 && Math.Abs(dy) < 0.03f * dx)
        {
            return 0;
        }

        var degrees = (int)Math.Round(Math.Atan2(dy, dx) * 180 / Math.PI);
        degrees = degrees < 0 ? degrees + 360 : degrees;
        var straight = (degrees + 45) / 90 * 90;
        return (Math.Abs(degrees - straight) <= 2 ? straight : degrees) % 360;
    }

    private static (float Left, float Right, float Height) Along(in PageGlyph glyph, int degrees)
    {
        switch (degrees)
        {
            case 0:
                return (glyph.X, glyph.EndX, glyph.Y);
            case 90:
                return (glyph.Y, glyph.EndY, -glyph.X);
            case 180:
                return (-glyph.X, -glyph.EndX, -glyph.Y);
            case 270:
                return (-glyph.Y, -glyph.EndY, glyph.X);
        }

        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return ((glyph.X * cos) + (glyph.Y * sin), (glyph.EndX * cos) + (glyph.EndY * sin), (glyph.Y * cos) - (glyph.X * sin));
    }
}
