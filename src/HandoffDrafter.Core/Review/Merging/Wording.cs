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
    public static Reviewed? Review<T>(ItemMerge<T> item, Func<T, Reviewed?> review, Func<T, string> text, Func<T, EvidenceKey> key, string mergedText, EvidenceKey mergedKey)
        where T : class
    {
        var merged = item.Keep("reviewed", review, r => r?.By, Side.Theirs);
        if (merged is null || SawIt(item.Theirs) || SawIt(item.Ours))
        {
            return merged;
        }

        item.Say($" was reviewed by {merged.By} before its words or evidence changed, and is to be reviewed again.");
        return null;

        bool SawIt(T side) => review(side) == merged && text(side) == mergedText && key(side).Equals(mergedKey);
    }
}
