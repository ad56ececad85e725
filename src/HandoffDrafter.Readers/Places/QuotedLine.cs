namespace HandoffDrafter.Readers.Places;

/// <summary>A line of a mail as one sees it, without the marks that quote it. <see cref="Depth"/> is 0 for the sender's own words.</summary>
internal readonly record struct QuotedLine(string Text, int Depth, bool IsRow = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
