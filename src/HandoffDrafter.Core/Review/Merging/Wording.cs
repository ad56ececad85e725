using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>The sentence of a claim or a promise, and what stands and falls with it.</summary>
internal static class Wording
{
    /// <summary>
    /// A person's words stay, except where a new draft has other words because what the old ones rested on is gone: they might now be false,
    /// and would stand as something a person answers for.
    /// </summary>
    public static string Text<T>(ItemMerge<T> item, Func<T, string> text, Func<T, EvidenceKey> key)
        where T : class
    {
        var outdated = item.OursIsMachine && key(item.Theirs).Lost(key(item.Ours));
        return item.Keep("text", text, t => t, outdated ? Side.Ours : item.SideOfPeople(text));
    }

    /// <summary>A reviewer's mark speaks for the words and evidence that the reviewer saw, and for no others.</summary>
    public static Reviewed? Review<T>(
        ItemMerge<T> item, Func<T, Reviewed?> review, Func<T, string> text, Func<T, EvidenceKey> key, string mergedText, EvidenceKey mergedKey)
        where T : class
    {
        var (theirs, ours) = (review(item.Theirs), review(item.Ours));
        if (item.Agreed(review, out var agreed))
        {
            (theirs, ours) = (theirs == agreed ? agreed : null, ours == agreed ? agreed : null);
        }

        var seen = Saw(item.Theirs) && theirs is not null ? theirs : Saw(item.Ours) ? ours : null;
        if (theirs is not null && theirs != seen)
        {
            SetAside(theirs, item.Theirs);
        }

        if (ours is not null && ours != seen && ours != theirs)
        {
            SetAside(ours, item.Ours);
        }

        return seen;

        bool Saw(T side) => text(side) == mergedText && key(side).Equals(mergedKey);

        void SetAside(Reviewed mark, T side)
        {
            if (Saw(side))
            {
                item.Conflict("reviewed", seen?.By, mark.By);
            }
            else
            {
                item.Say($" was reviewed by {mark.By} before its words or evidence changed.");
            }
        }
    }
}
