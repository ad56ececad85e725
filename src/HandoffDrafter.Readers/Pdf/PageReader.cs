using System.Runtime.InteropServices;
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

    public List<LaidPage> Read(List<PdfPage> pages)
    {
        var interpreter = new ContentInterpreter(file, _fonts, _layers, budget);
        var laid = new List<LaidPage>(pages.Count);
        foreach (var page in pages)
        {
            var annotations = new PageAnnotations(page, _layers, budget);
            _glyphs.Clear();
            interpreter.Draw(page, _glyphs, annotations);
            var isOnlyInkless = _glyphs.Exists(g => !g.IsBlank) && _glyphs.TrueForAll(g => g.Traits == GlyphTraits.Inkless || g.IsBlank);
            var (isScanned, hidesAny) = Judge(interpreter.Areas, page.Box);
            var height = page.Rotation is 90 or 270 ? page.Box.Width : page.Box.Height;
            var visible = _layout.Lay(hidesAny ? _glyphs.Where(g => !IsHidden(g)) : _glyphs, new DrawnBullets(interpreter.Areas.Marks), new Rules(interpreter.Areas.Rules));
            var hidden = hidesAny ? _layout.Lay(_glyphs.Where(IsHidden), DrawnBullets.None, Rules.None) : [];
            laid.Add(new LaidPage(page.Number, (float)height, visible, hidden, annotations, interpreter.Unknown)
            {
                IsReadByScanner = isScanned,
                IsPicture = interpreter.Areas.Pictures > ScanAlone * page.Box.Width * page.Box.Height,
                Pictures = interpreter.Areas.PictureBoxes(),
                HasOnlyInkless = isOnlyInkless,
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
    /// Marks what nobody sees as hidden. Text without ink is what a scanner read where it lies over the picture of a page, and hidden
    /// anywhere else. Says whether there is any of the first kind, and anything hidden.
    /// </summary>
    private (bool IsScanned, bool HidesAny) Judge(PaintedAreas areas, Box page)
    {
        var area = page.Width * page.Height;
        var showsNothingElse = _glyphs.TrueForAll(g => (g.Traits & GlyphTraits.Inkless) != 0 || g.IsBlank);
        var isScan = areas.Pictures > (showsNothingElse ? ScanAlone : Scan) * area;
        var (isRead, hidesAny) = (false, false);
        foreach (ref var glyph in CollectionsMarshal.AsSpan(_glyphs))
        {
            if (glyph.Traits == GlyphTraits.None)
            {
                continue;
            }

            var isHidden = IsHidden(glyph);
            if (!isHidden && (glyph.Traits & GlyphTraits.Inkless) != 0)
            {
                isHidden = !isScan || !areas.IsOverImage((glyph.X + glyph.EndX) / 2, (glyph.Y + glyph.EndY) / 2);
                isRead |= !isHidden;
            }

            hidesAny |= isHidden;
            glyph = glyph with { Traits = (glyph.Traits & (GlyphTraits.RunningHead | GlyphTraits.RunningFoot)) | (isHidden ? GlyphTraits.Hidden : GlyphTraits.None) };
        }

        return (isRead, hidesAny);
    }

    private static bool IsHidden(PageGlyph glyph) => (glyph.Traits & GlyphTraits.Hidden) != 0;
}
