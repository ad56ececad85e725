using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>Places glyphs on the upright page and says which of them nobody sees.</summary>
internal sealed class TextPainter
{
    /// <summary>Smaller text, in points, is a dot to the eye.</summary>
    private const double SmallestVisible = 0.5;

    /// <summary>In sizes of the font.</summary>
    private const double MostSpacing = 0.75;

    private readonly PaintedAreas _areas;
    private readonly List<PageGlyph> _glyphs;
    private readonly ReadingBudget _budget;
    private readonly Box _visible;
    private (double X, double Y) _behindLast;

    public TextPainter(PdfPage page, PaintedAreas areas, List<PageGlyph> glyphs, ReadingBudget budget)
    {
        (_areas, _glyphs, _budget) = (areas, glyphs, budget);
        var box = page.Box;
        var turned = page.Rotation is 90 or 270;
        _visible = new Box(0, 0, turned ? box.Height : box.Width, turned ? box.Width : box.Height).Grown(1);
        Upright = page.Rotation switch
        {
            90 => new Matrix(0, -1, 1, 0, -box.Bottom, box.Right),
            180 => new Matrix(-1, 0, 0, -1, box.Right, box.Top),
            270 => new Matrix(0, 1, -1, 0, box.Top, -box.Left),
            _ => Matrix.Move(-box.Left, -box.Bottom),
        };
    }

    /// <summary>From the page's own space to the upright one.</summary>
    public Matrix Upright { get; }

    public short Layer { get; set; }

    /// <summary>How many glyphs have been drawn.</summary>
    public int Count => _glyphs.Count;

    public int Unknown { get; private set; }

    /// <param name="text">The bytes of the string.</param>
    /// <param name="state">Font, size and spacing.</param>
    /// <param name="line">The start of the line in text space.</param>
    /// <param name="at">How far into the line the next glyph stands; moved on.</param>
    /// <param name="marks">The marks open around the string.</param>
    public void Show(ReadOnlySpan<byte> text, in TextState state, in Matrix line, ref (double X, double Y) at, MarkedContent marks)
    {
        if (state.Font is not { } font)
        {
            return;
        }

        var map = line.Then(state.Page);
        var (upX, upY) = (map.C * state.Size, map.D * state.Size);
        var size = Math.Sqrt((upX * upX) + (upY * upY)) * font.Height;
        var traits = marks.Traits | StateTraits(state, size);
        var vertical = font.IsVertical;
        while (text.Length > 0)
        {
            _budget.Work();
            var glyph = font.Next(text, out var length);
            var isSpace = length == 1 && text[0] == 32;
            text = text[length..];
            var (x, y) = map.Apply(at.X, at.Y + state.Rise);
            if (vertical)
            {
                var move = (glyph.Vertical.Advance * state.Size) - state.CharacterSpacing - (isSpace ? state.WordSpacing : 0);
                var (endX, endY) = map.Apply(at.X, at.Y + state.Rise + (glyph.Vertical.Advance * state.Size));
                at = (at.X, at.Y + move);
                Add(new PageGlyph(glyph.Text, (float)x, (float)y, (float)endX, (float)endY, (float)size, font, traits, Layer), state, marks);
            }
            else
            {
                var width = glyph.Width * state.Size * state.Stretch;
                // Letters set apart still make one word: the space that belongs to a letter is part of it, unless another would fit in.
                var own = state.CharacterSpacing > 0 && state.CharacterSpacing < MostSpacing * Math.Abs(state.Size) ? state.CharacterSpacing * state.Stretch : 0;
                var (endX, endY) = map.Apply(at.X + width + own, at.Y + state.Rise);
                _behindLast = (map.A * own, map.B * own);
                at = (at.X + width + ((state.CharacterSpacing + (isSpace ? state.WordSpacing : 0)) * state.Stretch), at.Y);
                Add(new PageGlyph(glyph.Text, (float)x, (float)y, (float)endX, (float)endY, (float)size, font, traits, Layer), state, marks);
            }
        }
    }

    /// <summary>Takes the room behind the last letter of a string away from it, where the string's letters are set apart.</summary>
    public void EndString(int from)
    {
        if (_glyphs.Count > from && _behindLast != (0, 0))
        {
            var last = _glyphs[^1];
            _glyphs[^1] = last with { EndX = last.EndX - (float)_behindLast.X, EndY = last.EndY - (float)_behindLast.Y };
        }

        _behindLast = (0, 0);
    }

    /// <summary>
    /// Hides the glyphs from this one on if the clip leaves none of them. Words that a narrow cell cuts off are still meant for whoever
    /// reads their beginning.
    /// </summary>
    public void Clip(int from, in TextState state)
    {
        if (state.Clip is not { } clip)
        {
            return;
        }

        for (var i = from; i < _glyphs.Count; i++)
        {
            var glyph = _glyphs[i];
            if (clip.Grown(glyph.Size * 0.3).Holds((glyph.X + glyph.EndX) / 2, ((glyph.Y + glyph.EndY) / 2) + (glyph.Size * 0.3)))
            {
                return;
            }
        }

        for (var i = from; i < _glyphs.Count; i++)
        {
            _glyphs[i] = _glyphs[i] with { Traits = _glyphs[i].Traits | GlyphTraits.Hidden };
        }
    }

    /// <summary>Puts the text that a mark stands for in the place of what was drawn inside it.</summary>
    public void Replace(Replacement replacement, Replacement? outer)
    {
        if (outer is not null || replacement.First is not { } first || replacement.Text.Length == 0)
        {
            return;
        }

        var last = replacement.Last;
        var sameLine = Math.Abs(last.Y - first.Y) < first.Size / 2 || Math.Abs(last.X - first.X) < first.Size / 2;
        _budget.Characters(replacement.Text.Length);
        _glyphs.Add(first with { Text = replacement.Text, EndX = sameLine ? last.EndX : first.EndX, EndY = sameLine ? last.EndY : first.EndY });
    }

    /// <summary>Sets text that the file leaves to the viewer to draw, each of its lines below the other.</summary>
    public void Write(UndrawnText undrawn, PdfFont font)
    {
        var lines = undrawn.Text.ReplaceLineEndings("\n").Split('\n');
        var size = Math.Clamp(undrawn.Box.Height * 0.7 / lines.Length, 1, 12);
        for (var i = 0; i < lines.Length; i++)
        {
            var (x, y) = Upright.Apply(undrawn.Box.Left, undrawn.Box.Top - ((i + 1) * size * 1.1));
            var (endX, endY) = Upright.Apply(undrawn.Box.Right, undrawn.Box.Top - ((i + 1) * size * 1.1));
            _budget.Characters(lines[i].Length);
            _glyphs.Add(new PageGlyph(lines[i], (float)x, (float)y, (float)endX, (float)endY, (float)size, font, GlyphTraits.None, undrawn.Layer));
        }
    }

    private static GlyphTraits StateTraits(in TextState state, double size) =>
        (size < SmallestVisible ? GlyphTraits.Hidden : GlyphTraits.None)
        | (state.Mode is 3 or 7 || state.IsTransparent ? GlyphTraits.Inkless : GlyphTraits.None);

    private void Add(PageGlyph glyph, in TextState state, MarkedContent marks)
    {
        if (!float.IsFinite(glyph.X + glyph.Y + glyph.EndX + glyph.EndY + glyph.Size))
        {
            return;
        }

        var (x, y) = ((glyph.X + glyph.EndX) / 2, ((glyph.Y + glyph.EndY) / 2) + (glyph.Size * 0.3f));
        if (!_visible.Holds(x, y) && !_visible.Holds(x, glyph.Y))
        {
            glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Hidden };
        }
        else if (state.Fill.IsWhite && state.Mode is 0 or 4 && glyph.Text != " " && !_areas.ShowsWhite(x, y))
        {
            glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Hidden };
        }

        if (marks.Replacement is { } replacement)
        {
            replacement.First ??= glyph;
            replacement.Last = glyph;
            return;
        }

        if (glyph.Text.Length == 0)
        {
            Unknown += glyph.EndX != glyph.X || glyph.EndY != glyph.Y ? 1 : 0;
            return;
        }

        _budget.Characters(glyph.Text.Length);
        _glyphs.Add(glyph);
    }
}
