using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Review.Merging;

/// <summary>One wording of an item: what it says, in which section or category, and from which words of the sources.</summary>
internal sealed record Wordings(string Group, string Text, ValueList<Evidence> Evidence);

/// <summary>
/// Which known item each item of a new draft is. First by the words of the sources that they rest on, then by what they say.
/// </summary>
internal static class ItemMatching
{
    // Two claims cut from one sentence are told apart by their section and words; alike in neither, they are two.
    private const double LikeEnoughElsewhere = 0.5;

    // Without a common source only a sentence that is nearly the same, with the same numbers, is the same item.
    private const double LikeEnoughAlone = 0.6;

    // Of the sentences like one, so many of the likest are considered: a list of hundreds of near-equal lines would else weigh every pair.
    private const int Likest = 16;

    /// <param name="known">By id, in the order of the packet: each item as it reads now and as it was drafted.</param>
    /// <returns>For each of <paramref name="drafted"/> the index of the known item, or null. No known item is given twice.</returns>
    public static int?[] Match(IReadOnlyList<Wordings> drafted, IReadOnlyList<ValueList<Wordings>> known)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var draftedLikeness = drafted.Select(d => Likeness.Of(d.Text, vocabulary)).ToArray();
        var knownLikeness = known.Select(k => k.Select(w => Likeness.Of(w.Text, vocabulary)).ToArray()).ToArray();
        var matches = new int?[drafted.Count];
        var taken = new bool[known.Count];

        Assign(ByEvidence(), matches, taken);
        Assign(BySentence(), matches, taken);
        Assign(ByWords(), matches, taken);
        return matches;

        IEnumerable<Candidate> ByEvidence()
        {
            var places = new Dictionary<(Digest, string), List<(int Known, int Wording, Evidence Evidence)>>();
            for (var k = 0; k < known.Count; k++)
            {
                for (var w = 0; w < known[k].Count; w++)
                {
                    foreach (var evidence in known[k][w].Evidence)
                    {
                        foreach (var place in PlacesOf(evidence))
                        {
                            (places.TryGetValue(place, out var there) ? there : places[place] = []).Add((k, w, evidence));
                        }
                    }
                }
            }

            for (var d = 0; d < drafted.Count; d++)
            {
                foreach (var evidence in drafted[d].Evidence)
                {
                    foreach (var (k, w, other) in PlacesOf(evidence).SelectMany(place => places.GetValueOrDefault(place, [])).Distinct())
                    {
                        var overlap = Overlap(evidence, other);
                        var likeness = draftedLikeness[d].To(knownLikeness[k][w]);
                        var together = drafted[d].Group == known[k][w].Group;
                        if (overlap > 0 && (together || likeness >= LikeEnoughElsewhere))
                        {
                            yield return new Candidate((2 * overlap) + (together ? 1 : 0) + (2 * likeness), d, k);
                        }
                    }
                }
            }
        }

        IEnumerable<Candidate> BySentence()
        {
            var said = Enumerable.Range(0, known.Count).Where(k => !taken[k])
                .SelectMany(k => known[k].Select(w => (Known: k, w.Group, w.Text)).Distinct())
                .ToLookup(w => (w.Group, w.Text), w => w.Known);
            var left = Enumerable.Range(0, drafted.Count).Where(d => matches[d] is null).GroupBy(d => (drafted[d].Group, drafted[d].Text));
            return left.SelectMany(same => same.Zip(said[same.Key], (d, k) => new Candidate(1, d, k)));
        }

        IEnumerable<Candidate> ByWords()
        {
            var said = new Dictionary<(string, string), List<(int Known, int Wording)>>();
            for (var k = 0; k < known.Count; k++)
            {
                for (var w = 0; w < known[k].Count && !taken[k]; w++)
                {
                    var group = (known[k][w].Group, knownLikeness[k][w].Numbers);
                    (said.TryGetValue(group, out var there) ? there : said[group] = []).Add((k, w));
                }
            }

            for (var d = 0; d < drafted.Count; d++)
            {
                if (matches[d] is not null || !said.TryGetValue((drafted[d].Group, draftedLikeness[d].Numbers), out var there))
                {
                    continue;
                }

                foreach (var candidate in there
                    .Select(k => new Candidate(draftedLikeness[d].To(knownLikeness[k.Known][k.Wording]), d, k.Known))
                    .Where(c => c.Score >= LikeEnoughAlone)
                    .OrderByDescending(c => c.Score)
                    .Take(Likest))
                {
                    yield return candidate;
                }
            }
        }
    }

    /// <summary>Best first; equally good ones in the order of the packets, so that the same packets always match alike.</summary>
    private static void Assign(IEnumerable<Candidate> candidates, int?[] matches, bool[] taken)
    {
        foreach (var (_, drafted, known) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Drafted).ThenBy(c => c.Known).ToList())
        {
            if (matches[drafted] is null && !taken[known])
            {
                matches[drafted] = known;
                taken[known] = true;
            }
        }
    }

    /// <summary>Where evidence may meet other evidence: stretches of its text, and its words wherever another reading has them.</summary>
    private static IEnumerable<(Digest, string)> PlacesOf(Evidence evidence)
    {
        const int Stretch = 512;
        yield return (evidence.Sha256, Squeezed(evidence.Quote));
        for (var at = evidence.Span.Start / Stretch; at <= (evidence.Span.End - 1) / Stretch; at++)
        {
            yield return (evidence.Span.Source.Digest, $"{at}");
        }
    }

    /// <summary>The share of the longer quote that both have, from 0 to 1.</summary>
    private static double Overlap(Evidence one, Evidence other)
    {
        if (one.Sha256 != other.Sha256)
        {
            return 0;
        }

        if (one.Span.Source.Digest != other.Span.Source.Digest)
        {
            return Squeezed(one.Quote) == Squeezed(other.Quote) ? 1 : 0;
        }

        var common = Math.Min(one.Span.End, other.Span.End) - Math.Max(one.Span.Start, other.Span.Start);
        return Math.Max(0.0, common) / Math.Max(one.Quote.Length, other.Quote.Length);
    }

    private static string Squeezed(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Candidate(double Score, int Drafted, int Known);
}
