namespace HandoffDrafter.Readers.Places;

internal enum Shape
{
    Paragraph,
    Heading,
    Bullet,
    Row,
    Quoted,
    Code,
}

/// <summary>A run of a text with the shape its author gave it, before anything is made of it.</summary>
internal readonly record struct Piece(Shape Shape, int Start, int End, int Line)
{
    /// <summary>1 for the highest heading.</summary>
    public int Level { get; init; }

    /// <summary>Of its table, counted from 1; the heading row is row 1.</summary>
    public int? Row { get; init; }

    public int? Slide { get; init; }

    public int? Page { get; init; }
}
