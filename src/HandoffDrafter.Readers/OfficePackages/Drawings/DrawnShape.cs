namespace HandoffDrafter.Readers.OfficePackages.Drawings;

/// <summary>Where a shape lies, in the page's own units.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}

/// <summary>The place of a layout that a shape fills.</summary>
/// <param name="Type">Such as <c>title</c>, <c>body</c>; <c>obj</c> where it is not said.</param>
/// <param name="Index">By which slide and layout mean the same place.</param>
internal sealed record Placeholder(string Type, string Index)
{
    public bool IsTitle => Type is "title" or "ctrTitle";
}

/// <summary>Something that is drawn on a slide or over a sheet.</summary>
internal abstract record DrawnShape
{
    /// <summary>Null where the layout says it, or nobody.</summary>
    public Box? Place { get; init; }

    public bool IsHidden { get; init; }

    public Placeholder? Placeholder { get; init; }
}

internal sealed record TextShape(List<DrawnParagraph> Paragraphs, bool? Bulleted) : DrawnShape
{
    public string Words => string.Join('\n', Paragraphs.Select(p => p.Text.Trim()).Where(t => t.Length > 0));
}

internal sealed record TableShape(List<List<string>> Rows) : DrawnShape;

internal sealed record GroupShape(List<DrawnShape> Shapes) : DrawnShape;

/// <summary>A chart or a diagram, which is a part of its own.</summary>
internal sealed record LinkedShape(string LinkId, bool IsChart) : DrawnShape;

/// <summary>What holds no text that can be read: a picture, an embedded file.</summary>
internal sealed record UnreadShape(string What) : DrawnShape
{
    public const string Picture = "a picture";
}
