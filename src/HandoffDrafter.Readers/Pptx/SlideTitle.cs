using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>
/// Finds the title of a slide: what stands in the place for it, or, on slides that were made of plain text boxes, one short line above all
/// else. A title's words name what stands below it and are looked through for nothing else, so that doubt makes a paragraph.
/// </summary>
internal static class SlideTitle
{
    private const int Longest = 80;

    /// <summary>The part of the page, from its top, in which a title stands.</summary>
    private const double TopOfPage = 0.3;

    public static TextShape? Of(List<DrawnShape> shapes, (double Width, double Height)? page)
    {
        if (shapes.Find(s => s.Placeholder is { IsTitle: true }) is { } placed)
        {
            return placed is TextShape { Words.Length: > 0 } title ? title : null;
        }

        var shown = shapes.FindAll(s => !s.IsHidden && !Slide.IsMargin(s) && s is not UnreadShape);
        return page is var (_, height) && shown.Count > 1 && shown[0] is TextShape { Placeholder: null, Place: { } place, Words: { Length: > 0 and <= Longest } words } first
            && first.Paragraphs.TrueForAll(p => p.Bullet != true) && place.Top >= 0 && place.Bottom <= height * TopOfPage && words[^1] is not ('.' or ';' or ',' or ':') && !words.Contains('\n', StringComparison.Ordinal)
            && shown.Skip(1).All(s => s.Place is { } other && other.Top >= place.Bottom)
                ? first
                : null;
    }
}
