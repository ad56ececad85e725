using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

internal static class NoteMerge
{
    public static Note Of(ItemMerge<Note> item)
    {
        var text = item.Keep("text", n => n.Text, t => t);
        return item.Theirs with
        {
            After = item.Follow(n => n.After, Side.Theirs),
            Text = text,
            By = item.Follow(n => n.By, item.SideOf(n => n.Text, text)),
            Removed = item.Removed(n => n.Removed, side => item.Changed(side, n => n.Text)),
        };
    }
}
