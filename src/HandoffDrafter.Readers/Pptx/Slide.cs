using HandoffDrafter.Readers.OfficePackages;
using HandoffDrafter.Readers.OfficePackages.Drawings;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>A slide as it was drawn.</summary>
/// <param name="Number">Counted from 1, hidden ones too: as PowerPoint counts them.</param>
/// <param name="IsHidden">Left out when the slides are shown.</param>
internal sealed record Slide(int Number, bool IsHidden, bool ShowsMaster, List<DrawnShape> Drawn, SlideLayout Layout, List<Relationship> Links)
{
    public static Slide Read(PartReader xml, OfficeBudget budget, int number, SlideLayout layout, List<Relationship> links)
    {
        var hidden = xml.PlainSwitch("show") == false;
        var showsMaster = xml.PlainSwitch("showMasterSp") ?? true;
        return new Slide(number, hidden, showsMaster, Shapes(xml, budget), layout, links);
    }

    /// <summary>The shapes of a slide, a layout, a master, or a page of notes.</summary>
    public static List<DrawnShape> Shapes(PartReader xml, OfficeBudget budget)
    {
        var shapes = new List<DrawnShape>();
        for (var root = xml.Open(); xml.Next(root, Vocabulary.Slides, "cSld");)
        {
            for (var slide = xml.Open(); xml.Next(slide, Vocabulary.Slides, "spTree");)
            {
                shapes = new ShapeReader(xml, budget).Read();
            }
        }

        return shapes;
    }

    /// <summary>The title first, then as a person reads; date and footer last.</summary>
    public List<DrawnShape> InOrder()
    {
        var placed = Drawn.ConvertAll(s => s.Place is null && s.Placeholder is { } place ? s with { Place = Layout.PlaceOf(place) } : s);
        var titles = placed.FindAll(s => s.Placeholder is { IsTitle: true });
        var margins = placed.FindAll(IsMargin);
        return [.. titles, .. ReadingOrder.Of(placed.FindAll(s => s.Placeholder is not { IsTitle: true } && !IsMargin(s))), .. margins];
    }

    public static bool IsMargin(DrawnShape shape) => shape.Placeholder?.Type is "dt" or "ftr" or "sldNum" or "hdr";
}
