using System.Globalization;

namespace HandoffDrafter.Readers.OfficePackages.Drawings;

/// <summary>
/// Reads the shapes of a slide, a layout, a page of notes, or those over a sheet. The programs name the elements alike, each in a
/// vocabulary of its own, so that only the names are looked at.
/// </summary>
internal sealed class ShapeReader(PartReader xml, OfficeBudget budget)
{
    private readonly DrawnText _text = new(xml, budget);

    /// <summary>Reads the shapes in the element at hand, in the order in which they are drawn.</summary>
    public List<DrawnShape> Read()
    {
        var shapes = new List<DrawnShape>();
        Read(xml.Open(), shapes, Frame.Page);
        return shapes;
    }

    private void Read(int parent, List<DrawnShape> into, Frame frame)
    {
        while (xml.Next(parent))
        {
            Element(into, frame);
        }
    }

    private void Element(List<DrawnShape> into, Frame frame)
    {
        switch (xml.Name)
        {
            case "sp":
                into.Add(Text(frame));
                break;
            case "pic":
                into.Add(Picture(frame));
                break;
            case "graphicFrame":
                into.Add(Graphic(frame));
                break;
            case "grpSp":
                into.Add(Group(frame));
                break;
            case "twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor":
                Read(xml.Open(), into, frame);
                break;
            case "AlternateContent":
                var before = into.Count;
                for (var alternatives = xml.Open(); xml.Next(alternatives);)
                {
                    // Of several renderings of one thing the first that holds anything.
                    if (into.Count == before)
                    {
                        Read(xml.Open(), into, frame);
                    }
                }

                break;
        }
    }

    private TextShape Text(Frame frame)
    {
        budget.Piece();
        var shape = new TextShape([], null);
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            shape = xml.Name switch
            {
                "nvSpPr" => (TextShape)Named(shape),
                "spPr" => shape with { Place = PlaceIn(frame) },
                "txBody" => shape with { Paragraphs = _text.Paragraphs(out var bulleted), Bulleted = bulleted },
                _ => shape,
            };
        }

        return shape;
    }

    private DrawnShape Picture(Frame frame)
    {
        budget.Piece();
        DrawnShape shape = new UnreadShape(UnreadShape.Picture);
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            shape = xml.Name switch
            {
                "nvPicPr" => Named(shape),
                "spPr" => shape with { Place = PlaceIn(frame) },
                _ => shape,
            };
        }

        return shape;
    }

    private DrawnShape Group(Frame frame)
    {
        budget.Piece();
        var shapes = new List<DrawnShape>();
        DrawnShape group = new GroupShape(shapes);
        var inner = frame;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "nvGrpSpPr":
                    group = Named(group);
                    break;
                case "grpSpPr":
                    group = group with { Place = PlaceIn(frame, out inner) };
                    break;
                default:
                    Element(shapes, inner);
                    break;
            }
        }

        return group;
    }

    private DrawnShape Graphic(Frame frame)
    {
        budget.Piece();
        DrawnShape head = new UnreadShape("a graphic");
        DrawnShape? content = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "nvGraphicFramePr":
                    head = Named(head);
                    break;
                case "xfrm":
                    head = head with { Place = Transform(frame, out _) };
                    break;
                case "graphic":
                    for (var graphic = xml.Open(); xml.Next(graphic, Vocabulary.Drawing, "graphicData");)
                    {
                        content = Content();
                    }

                    break;
            }
        }

        return content is null ? head : content with { Place = head.Place, IsHidden = head.IsHidden, Placeholder = head.Placeholder };
    }

    private DrawnShape? Content()
    {
        DrawnShape? content = null;
        for (var data = xml.Open(); xml.Next(data);)
        {
            content ??= xml.Name switch
            {
                "tbl" => Table(),
                "chart" when xml.Vocabulary == Vocabulary.Chart => new LinkedShape(xml.Any("id") ?? string.Empty, IsChart: true),
                "chart" => new UnreadShape("a chart"),
                "relIds" => new LinkedShape(xml.Any("dm") ?? string.Empty, IsChart: false),
                "oleObj" => new UnreadShape("an embedded file"),
                "AlternateContent" or "Choice" or "Fallback" => Content(),
                _ => null,
            };
        }

        return content;
    }

    private TableShape Table()
    {
        var rows = new List<List<string>>();
        for (var table = xml.Open(); xml.Next(table, Vocabulary.Drawing, "tr");)
        {
            var cells = new List<string>();
            for (var row = xml.Open(); xml.Next(row, Vocabulary.Drawing, "tc");)
            {
                budget.Piece();
                var words = string.Empty;
                for (var cell = xml.Open(); xml.Next(cell, Vocabulary.Drawing, "txBody");)
                {
                    words = _text.Words();
                }

                cells.Add(words);
            }

            rows.Add(cells);
        }

        return new TableShape(rows);
    }

    /// <summary>Reads what is said of a shape besides its look.</summary>
    private DrawnShape Named(DrawnShape shape)
    {
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Name == "cNvPr")
            {
                shape = shape with { IsHidden = xml.PlainSwitch("hidden") ?? false };
            }
            else if (xml.Name == "nvPr")
            {
                for (var use = xml.Open(); xml.Next(use, Vocabulary.Slides, "ph");)
                {
                    shape = shape with { Placeholder = new Placeholder(xml.Plain("type") ?? "obj", xml.Plain("idx") ?? "0") };
                }
            }
        }

        return shape;
    }

    private Box? PlaceIn(Frame frame) => PlaceIn(frame, out _);

    private Box? PlaceIn(Frame frame, out Frame inner)
    {
        Box? place = null;
        inner = frame;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            if (xml.Is(Vocabulary.Drawing, "xfrm"))
            {
                place = Transform(frame, out inner);
            }
        }

        return place;
    }

    private Box? Transform(Frame frame, out Frame inner)
    {
        (double X, double Y)? at = null, size = null, innerAt = null, innerSize = null;
        for (var parent = xml.Open(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "off":
                    at = Pair("x", "y");
                    break;
                case "ext":
                    size = Pair("cx", "cy");
                    break;
                case "chOff":
                    innerAt = Pair("x", "y");
                    break;
                case "chExt":
                    innerSize = Pair("cx", "cy");
                    break;
            }
        }

        inner = frame;
        if (at is not { } origin || size is not { } extent)
        {
            return null;
        }

        var place = frame.Put(new Box(origin.X, origin.Y, extent.X, extent.Y));
        inner = innerAt is { } from && innerSize is { X: > 0, Y: > 0 } of
            ? new Frame(place.Left - (from.X * place.Width / of.X), place.Top - (from.Y * place.Height / of.Y), place.Width / of.X, place.Height / of.Y)
            : frame;
        return place;
    }

    private (double X, double Y)? Pair(string x, string y) =>
        long.TryParse(xml.Plain(x), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
        && long.TryParse(xml.Plain(y), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : null;

    /// <summary>Where the inside of a group lies on the page.</summary>
    private readonly record struct Frame(double Left, double Top, double ScaleX, double ScaleY)
    {
        public static readonly Frame Page = new(0, 0, 1, 1);

        public Box Put(Box box) => new(Left + (box.Left * ScaleX), Top + (box.Top * ScaleY), box.Width * ScaleX, box.Height * ScaleY);
    }
}
