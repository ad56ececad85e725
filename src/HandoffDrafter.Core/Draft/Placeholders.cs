using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>Words that stand where a fact is still to come. They must never become one.</summary>
internal static class Placeholders
{
    private static readonly Lexicon Words = Lexicon.Load("placeholders");

    public static bool In(string value)
    {
        var plain = Phrases.Plain(value).Trim();
        return plain.Length == 0 || plain.Contains("__", StringComparison.Ordinal) || (plain.Contains('[', StringComparison.Ordinal) && plain.Contains(']', StringComparison.Ordinal))
            || !plain.Any(char.IsLetterOrDigit) || Words.AnyIn(plain);
    }
}
