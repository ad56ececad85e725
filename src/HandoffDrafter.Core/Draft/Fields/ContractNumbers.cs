using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>The number of the agreement: on its first lines, in its running head, or beside a label that says so.</summary>
internal static class ContractNumbers
{
    private const int FirstLines = 14;

    private static readonly Lexicon Names = Lexicon.Load("contract-number-names");

    public static FieldValue? In(IEnumerable<Document> agreements)
    {
        foreach (var document in agreements)
        {
            if ((Labelled(document) ?? OnTop(document)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FieldValue? OnTop(Document document)
    {
        var first = document.Passages.Take(FirstLines).Concat(document.Passages.Where(p => p.Block.Kind is BlockKind.Header or BlockKind.Footer).Take(2));
        foreach (var passage in first)
        {
            if (Names.Of("name").Any(n => Phrases.Contains(passage.Plain, n)) && Number(passage.Words) is { } number)
            {
                return new FieldValue(number, document.Cut(passage));
            }
        }

        return null;
    }

    /// <summary><c>Agreement number: 4471</c>: behind such a label a bare number is one too.</summary>
    private static FieldValue? Labelled(Document document)
    {
        foreach (var value in LabelledValues.In(document))
        {
            if (Names.Of("label").Any(n => Phrases.Contains(value.Label, n)) && value.Value.Split(' ')[0].TrimEnd('.', ',') is { Length: <= 40 } number && number.Count(char.IsAsciiDigit) >= 2
                && Dates.First(value.Value) is null && !number.Contains('%', StringComparison.Ordinal))
            {
                return new FieldValue(number, value.Evidence);
            }
        }

        return null;
    }

    internal static string? Number(string words)
    {
        foreach (var token in words.Split([' ', '\t', '\n', '|', ',', ';', '(', ')', '"', '“', '”', '·', '#', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var number = token.TrimEnd('.', ':', '-');
            if (number.Length is >= 4 and <= 40 && number.Any(char.IsAsciiDigit) && number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.' or '_')
                && !number.Any(char.IsAsciiLetterLower) && Dates.First(Phrases.Plain(number)) is null && IsNumber(number))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Letters and figures together, or a long figure in parts; "2026", "30/60/90" and "1.2.3" are none.</summary>
    private static bool IsNumber(string number)
    {
        var joined = number.IndexOfAny(['-', '/', '_']) > 0;
        var letters = number.Count(char.IsAsciiLetterUpper);
        var figures = number.Count(char.IsAsciiDigit);
        return (letters >= 1 && figures >= 2 && (joined || figures >= 3)) || (letters == 0 && joined && figures >= 5);
    }
}
