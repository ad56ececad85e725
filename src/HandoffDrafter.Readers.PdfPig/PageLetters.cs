using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace HandoffDrafter.Readers.PdfPig;

/// <summary>Which letters of a page a reader sees: not white ones on paper, nor those without ink, off the page or too small.</summary>
internal sealed class PageLetters
{
    /// <summary>Smaller letters, in points, are dots to the eye.</summary>
    private const double SmallestVisible = 0.5;
    private const double AsGoodAsWhite = 0.985;

    private readonly PdfRectangle _page;
    private readonly List<PdfRectangle> _dark;

    public PageLetters(Page page)
    {
        _page = page.CropBox.Bounds;
        _dark = [.. page.Paths.Where(p => p.IsFilled && !IsWhite(p.FillColor)).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>()];
        var isScan = page.Letters.All(IsInkless);
        foreach (var letter in page.Letters)
        {
            ((IsInkless(letter) && !isScan) || IsHidden(letter) ? Hidden : Seen).Add(letter);
        }
    }

    public List<Letter> Seen { get; } = [];

    public List<Letter> Hidden { get; } = [];

    private static bool IsInkless(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private bool IsHidden(Letter letter)
    {
        var at = letter.StartBaseLine;
        return letter.PointSize < SmallestVisible
            || at.X < _page.Left - 1 || at.X > _page.Right + 1 || at.Y < _page.Bottom - 1 || at.Y > _page.Top + 1
            || (letter.RenderingMode == TextRenderingMode.Fill && IsWhite(letter.FillColor)
                && !_dark.Exists(d => at.X >= d.Left && at.X <= d.Right && at.Y >= d.Bottom && at.Y <= d.Top));
    }

    /// <summary>A pattern has no color of its own, and paints.</summary>
    private static bool IsWhite(IColor? color) =>
        color is not null and not PatternColor && color.ToRGBValues() is var (red, green, blue) && red > AsGoodAsWhite && green > AsGoodAsWhite && blue > AsGoodAsWhite;
}
