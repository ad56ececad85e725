using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>The number of the agreement, from its first lines: letters, digits and a hyphen behind what the document is called.</summary>
internal static class ContractNumbers
{
    private const int FirstLines = 12;

    private static readonly Lexicon Names = Lexicon.Load("contract-number-names");

    public static FieldValue? In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements)
        {
            foreach (var passage in document.Passages.Take(FirstLines))
            {
                if (Names.AnyIn(passage.Plain) && Number(passage.Words) is { } number)
                {
                    return new FieldValue(number, document.Cut(passage));
                }
            }
        }

        return null;
    }

    internal static string? Number(string words)
    {
        foreach (var token in words.Split([' ', '\t', '\n', '|', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var number = token.TrimEnd('.', ':');
            if (number.Length is >= 4 and <= 40 && number.Any(char.IsAsciiDigit) && number.IndexOfAny(['-', '/']) > 0
                && number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.') && (number.Any(char.IsAsciiLetterUpper) || number.Count(char.IsAsciiDigit) >= 5)
                && Dates.First(Phrases.Plain(number)) is null && !number.Any(char.IsAsciiLetterLower))
            {
                return number;
            }
        }

        return null;
    }
}
