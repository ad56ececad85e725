using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>Gives the documents of a draft the numbers that the packet has for the same bytes.</summary>
internal static class SourceMatching
{
    /// <summary>Documents that the draft does not have are in the result too: gone, with what was read of them.</summary>
    public static Packet Of(Packet draft, Packet current, HighestIds highest)
    {
        var known = current.Sources.DistinctBy(s => s.Sha256).ToDictionary(s => s.Sha256);
        var renaming = new Renaming();
        foreach (var source in draft.Sources)
        {
            renaming.Source(source.Id, known.TryGetValue(source.Sha256, out var same) ? same.Id : highest.NextSource());
        }

        var renamed = renaming.ApplyTo(draft);
        var here = draft.Sources.Select(s => s.Sha256).ToHashSet();
        return renamed with
        {
            Sources =
            [
                .. renamed.Sources.Select(s => known.TryGetValue(s.Sha256, out var earlier) ? s with { EarlierTexts = Earlier(s, earlier) } : s),
                .. current.Sources.Where(s => !here.Contains(s.Sha256)).Select(s => s with { Gone = true }),
            ],
        };
    }

    /// <summary>What people's lines were cut from stays readable when the same bytes are read anew.</summary>
    private static ValueList<Digest> Earlier(SourceDocument now, SourceDocument before)
    {
        IEnumerable<Digest> texts = before.Text is { } text ? [.. now.EarlierTexts, .. before.EarlierTexts, text] : [.. now.EarlierTexts, .. before.EarlierTexts];
        return texts.Where(t => t != now.Text).Distinct().ToValueList();
    }
}
