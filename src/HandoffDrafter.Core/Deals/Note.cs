namespace HandoffDrafter.Core.Deals;

/// <summary>
/// A person's words that are not the value of anything: kept where they were written. <see cref="After"/> names the item they follow
/// (<c>P-003</c>, <c>C-012</c>, <c>section:risks</c>); null at the top.
/// </summary>
public sealed record Note(NoteId Id, string? After, string Text, string By)
{
    public string? After { get; init => field = CanonicalText.From(value); } = CanonicalText.From(After);

    public string Text { get; init => field = CanonicalText.From(value); } = CanonicalText.From(Text);

    public string By { get; init => field = CanonicalText.From(value); } = CanonicalText.From(By);

    public Removal? Removed { get; init; }
}
