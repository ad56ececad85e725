namespace HandoffDrafter.Readers.Places;

/// <summary>A line of a mail or page as one sees it, without the marks that quote it. <see cref="Depth"/> is 0 for the sender's own words.</summary>
internal readonly record struct QuotedLine(string Text, int Depth, bool IsRow = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>1 for the highest heading; 0 where it is none.</summary>
    public int Heading { get; init; }

    /// <summary>How long the bullet or number is that the line starts with.</summary>
    public int Mark { get; init; }

    /// <summary>Of its table, counted from 1; 0 where it is no row.</summary>
    public int Row { get; init; }

    public bool IsCode { get; init; }
}
