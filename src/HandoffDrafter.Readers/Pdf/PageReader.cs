using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Content;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>Draws and lays out one page after the other.</summary>
internal sealed class PageReader(PdfFile file, ReadingBudget budget)
{
    /// <summary>The share of a page that pictures fill where it was scanned, in one piece or in strips; less if it shows nothing else.</summary>
    private const double Scan = 0.5;
    private const double ScanAlone = 0.2;

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
            var isScanned = Divide(interpreter.Areas, page.Box);
            var height = page.Rotation is 90 or 270 ? page.Box.Width : page.Box.Height;
            var visible = _layout.Lay(_visible, new DrawnBullets(interpreter.Areas.Marks), new Rules(interpreter.Areas.Rules));
            laid.Add(new LaidPage(page.Number, (float)height, visible, _layout.Lay(_hidden, DrawnBullets.None, Rules.None), annotations, interpreter.Unknown)
            {
                IsReadByScanner = isScanned,
                IsPicture = interpreter.Areas.Pictures > ScanAlone * page.Box.Width * page.Box.Height,
                Pictures = interpreter.Areas.PictureBoxes(),
                HasOnlyInkless = _glyphs.Exists(g => !g.IsBlank) && _glyphs.TrueForAll(g => g.Traits == GlyphTraits.Inkless || g.IsBlank),
            });
        }

        return WithoutPictures(laid);
    }

    /// <summary>
    /// A document of nothing but inkless words is what a scanner read without the pictures. Beside pages that show something, such a
    /// page looks blank and its words are hidden.
    /// </summary>
    private static List<LaidPage> WithoutPictures(List<LaidPage> pages) => pages.TrueForAll(p => p.HasOnlyInkless || p.Visible.Count + p.Hidden.Count == 0)
        ? [.. pages.Select(p => p is { HasOnlyInkless: true, Visible.Count: 0 } ? p with { Visible = p.Hidden, Hidden = [], IsReadByScanner = true } : p)]
        : pages;

    /// <summary>
    /// Text without ink is what a scanner read where it lies over the picture of a page; hidden anywhere else. Says whether there is any of
    /// the first kind.
    /// </summary>
    private bool Divide(PaintedAreas areas, Box page)
    {
        _visible.Clear();
        _hidden.Clear();
        var area = page.Width * page.Height;
        var showsNothingElse = _glyphs.TrueForAll(g => (g.Traits & GlyphTraits.Inkless) != 0 || g.IsBlank);
        var isScan = areas.Pictures > (showsNothingElse ? ScanAlone : Scan) * area;
        var isRead = false;
        foreach (var glyph in _glyphs)
        {
            var isHidden = (glyph.Traits & GlyphTraits.Hidden) != 0;
            if (!isHidden && (glyph.Traits & GlyphTraits.Inkless) != 0)
            {
                isHidden = !isScan || !areas.IsOverImage((glyph.X + glyph.EndX) / 2, (glyph.Y + glyph.EndY) / 2);
                isRead |= !isHidden;
            }

            (isHidden ? _hidden : _visible).Add(glyph with { Traits = glyph.Traits & (GlyphTraits.RunningHead | GlyphTraits.RunningFoot) });
        }

        return isRead;
    }
}
