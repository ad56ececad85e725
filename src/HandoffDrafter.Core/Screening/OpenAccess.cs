using System.Buffers;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Screening;

/// <summary>"I'll text you the password": a secret, a way that others can read, and somebody who sends it, in one sentence without a denial.</summary>
internal static class OpenAccess
{
    private static readonly Lexicon Words = Lexicon.Load("open-access");

    private static readonly Lexicon Negations = Lexicon.Load("negations");

    private static readonly SearchValues<string> Anchors = SearchValues.Create([.. Words.Of("secret"), "login"], StringComparison.OrdinalIgnoreCase);

    public static List<Noticed> In(string text)
    {
        var found = new List<Noticed>();
        foreach (var (start, end) in Stretches.Around(text, Anchors))
        {
            var plain = Phrases.Plain(text.AsSpan(start, end - start));
            if (!Negations.AnyIn(plain) && (Says(plain, "ask") || (Says(plain, "secret") && (Says(plain, "send-openly") || (Says(plain, "send") && Says(plain, "way"))))))
            {
                found.Add(new Noticed(start, end, "a password or login asked for, or sent where others can read it"));
            }
        }

        return found;
    }

    /// <summary>Whether these words name a way that others can read, as the way in which access is to be granted.</summary>
    public static bool IsOpen(string way)
    {
        var plain = Phrases.Plain(way);
        return !Negations.AnyIn(plain) && !Says(plain, "safe") && (Says(plain, "way") || Says(plain, "send-openly"));
    }

    private static bool Says(string plain, string list) => Words.Of(list).Any(word => Phrases.Contains(plain, word));
}
