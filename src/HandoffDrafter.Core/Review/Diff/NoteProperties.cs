using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Diff;

internal static class NoteProperties
{
    public static IEnumerable<Property> Of(Note note) =>
    [
        Property.Of("after", note.After),
        Property.Of("text", note.Text),
        Property.Of("by", note.By),
        .. Property.Of(note.Removed),
    ];
}
