using System.Buffers;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Screening;

/// <summary>What somebody asks to be kept to oneself. The small print of mails, which calls everything confidential, is not it.</summary>
internal static class Confidences
{
    private static readonly Lexicon Words = Lexicon.Load("confidences");

    private static readonly SearchValues<string> Anchors = SearchValues.Create([.. Words.Of(string.Empty)], StringComparison.OrdinalIgnoreCase);

    public static List<Noticed> In(string text)
    {
        var found = new List<Noticed>();
        foreach (var (start, end) in Stretches.Around(text, Anchors))
        {
            var plain = Phrases.Plain(text.AsSpan(start, end - start));
            if (Words.Of(string.Empty).Any(word => Phrases.Contains(plain, word)))
            {
                found.Add(new Noticed(start, end, "something told in confidence"));
            }
        }

        return found;
    }
}
