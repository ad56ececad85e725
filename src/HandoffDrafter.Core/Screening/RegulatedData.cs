using System.Buffers;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Screening;

/// <summary>Kinds of data that laws or card schemes regulate, where a text says that they are there. "We hold no cardholder data" says that they are not.</summary>
internal static class RegulatedData
{
    private static readonly Lexicon Words = Lexicon.Load("regulated-data");

    private static readonly Lexicon Negations = Lexicon.Load("negations");

    private static readonly SearchValues<string> Anchors = SearchValues.Create([.. Words.Entries.Select(e => e.Phrase)], StringComparison.OrdinalIgnoreCase);

    public static List<Noticed> In(string text)
    {
        var found = new List<Noticed>();
        foreach (var (start, end) in Stretches.Around(text, Anchors))
        {
            var plain = Phrases.Plain(text.AsSpan(start, end - start));
            if (Words.NameIn(plain) is { } what && !Negations.AnyIn(plain))
            {
                found.Add(new Noticed(start, end, what));
            }
        }

        return found;
    }
}
