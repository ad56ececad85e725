using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Language.Values;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>Whether a sentence of an agreement takes something out of the deal.</summary>
internal static class Exclusions
{
    private static readonly Lexicon Denials = Lexicon.Load("exclusions");
    private static readonly string[] Negations = ["is not ", "are not ", "will not be ", "shall not be ", "is no longer ", "are no longer "];

    public static bool In(string plain) =>
        Denials.Of("out").Any(words => Phrases.Contains(plain, words)) || IsPriced(plain) || IsNegated(plain)
        || (plain.StartsWith("neither ", StringComparison.Ordinal) && Phrases.Contains(plain, "nor") && !Phrases.Contains(plain, "party"))
        || (plain.StartsWith("no ", StringComparison.Ordinal) && (Phrases.Contains(plain, "included") || Phrases.Contains(plain, "provided")));

    /// <summary>A rate of more than what was bought; "charged at cost" alone is how expenses are paid.</summary>
    private static bool IsPriced(string plain) =>
        Denials.Of("priced").Any(words => Phrases.Contains(plain, words))
        && (Denials.Of("beyond").Any(words => Phrases.Contains(plain, words)) || Phrases.Contains(plain, "separate") || Phrases.Contains(plain, "change order") || plain.Contains("expense", StringComparison.Ordinal)
            || StatedValues.In(plain).Any(v => v is MoneyValue { Per: not null }));

    /// <summary>"Closed jobs are not converted": a verb of the trade behind a negation.</summary>
    private static bool IsNegated(string plain)
    {
        foreach (var negation in Negations)
        {
            var at = plain.IndexOf(negation, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var verb = ContentWords.Words(plain[(at + negation.Length)..]).FirstOrDefault() ?? string.Empty;
            if (verb.Length > 4 && verb.EndsWith("ed", StringComparison.Ordinal) && !Denials.Of("conduct").Contains(verb))
            {
                return true;
            }
        }

        return false;
    }
}
