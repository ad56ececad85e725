using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Content;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>Draws and lays out one page after the other.</summary>
internal sealed class PageReader(PdfFile file, ReadingBudget budget)
{
    private readonly FontFiles _fonts = new(file.Decoder, budget);
    private readonly OptionalContent _layers = new(file.Catalog);
    private readonly PageLayout _layout = new(budget);
    private readonly List<PageGlyph> _glyphs = [];
    private readonly List<PageGlyph> _visible = [];
    private readonly List<PageGlyph> _hidden = [];

    public List<LaidPage> Read(List<PdfPage> pages)
    {
        var interpreter = new ContentInterpreter(file, _fonts, _layers, budget);
        var laid = new List<LaidPage>(pages.Count);
        foreach (var page in pages)
        {
            var annotations = new PageAnnotations(page, _layers, budget);
            _glyphs.Clear();
            interpreter.Draw(page, _glyphs, annotations);
            Divide(interpreter.Areas);
            var height = page.Rotation is 90 or 270 ? page.Box.Width : page.Box.Height;
            var visible = _layout.Lay(_visible, new DrawnBullets(interpreter.Areas.Marks), new Rules(interpreter.Areas.Rules));
            laid.Add(new LaidPage(page.Number, (float)height, visible, _layout.Lay(_hidden, DrawnBullets.None, Rules.None), annotations, interpreter.Unknown));
        }

        return laid;
    }

    /// <summary>
    /// Text without ink is what a scanner read when it lies over the scanned picture, or when the page has no other text; hidden anywhere
    /// else.
    /// </summary>
    private void Divide(PaintedAreas areas)
    {
        _visible.Clear();
        _hidden.Clear();
        var isScan = _glyphs.TrueForAll(g => (g.Traits & GlyphTraits.Inkless) != 0);
        foreach (var glyph in _glyphs)
        {
            var isHidden = (glyph.Traits & GlyphTraits.Hidden) != 0
                || ((glyph.Traits & GlyphTraits.Inkless) != 0 && !isScan && !areas.IsOverImage((glyph.X + glyph.EndX) / 2, (glyph.Y + glyph.EndY) / 2));
            (isHidden ? _hidden : _visible).Add(glyph with { Traits = glyph.Traits & (GlyphTraits.RunningHead | GlyphTraits.RunningFoot) });
        }
    }
}
