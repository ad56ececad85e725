using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Reading;

/// <summary>
/// What a reader of the document sees of its text: all that comes before the first hidden, deleted or stuck-on words behind it. It never
/// ends with the form feed between two pages, which would make a last page without words look like none.
/// </summary>
public static class VisibleText
{
    public static string Of(SourceText text)
    {
        var last = text.Blocks.Count - 1;
        while (last >= 0 && !IsSeen(text.Blocks[last]))
        {
            last--;
        }

        var seen = last == text.Blocks.Count - 1 ? text.Text : text.Text[..text.Blocks[last + 1].Start];
        return seen.EndsWith('\f') ? seen + "\n" : seen;
    }

    private static bool IsSeen(Block block) => block.State is BlockState.Normal or BlockState.Inserted;
}
