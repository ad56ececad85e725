using System.Text;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>The numbers of clauses that a sentence of an amendment changes. What stands in quotes is the new text and names nothing.</summary>
internal static class ClauseReferences
{
    private static readonly string[] Words = ["section", "sections", "clause", "clauses", "paragraph", "paragraphs", "article", "articles", "§", "§§"];
    private static readonly string[] Exhibits = ["exhibit", "schedule", "annex", "appendix", "attachment"];

    public static List<string> In(string sentence)
    {
        var found = new List<string>();
        var tokens = Unquoted(sentence).Replace("§", "§ ", StringComparison.Ordinal).Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var word = tokens[i].TrimStart('(').ToLowerInvariant();
            if (Exhibits.Contains(word) && char.IsUpper(tokens[i][0]) && !(i > 0 && tokens[i - 1] is "attached" or "new" or "following") && IsLabel(tokens[i + 1].Trim(',', '.', ';', ':', ')')))
            {
                Add($"{tokens[i]} {tokens[i + 1].Trim(',', '.', ';', ':', ')')}");
            }
            else if (Words.Contains(word))
            {
                for (i++; i < tokens.Length && (tokens[i] is "and" or "or" or "&" or "to" or "through" || Number(tokens[i]) is not null); i++)
                {
                    if (Number(tokens[i]) is { } number)
                    {
                        Add(number);
                    }
                }

                i--;
            }
        }

        return found;

        void Add(string clause)
        {
            if (!found.Contains(clause))
            {
                found.Add(clause);
            }
        }
    }

    /// <summary><c>4.2</c>, <c>A.1</c>, <c>3(b)</c>, <c>IV</c>; null where the token is none.</summary>
    private static string? Number(string token)
    {
        var text = token.Trim(',', '.', ';', ':');
        text = text.StartsWith('(') ? text : text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal) ? text[..^1] : text;
        return text.Length is > 0 and <= 12 && (char.IsAsciiDigit(text[0]) || IsRoman(text) || (text.Length > 2 && char.IsAsciiLetterUpper(text[0]) && text[1] == '.' && char.IsAsciiDigit(text[2])))
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '(' or ')') ? text : null;
    }

    private static bool IsRoman(string text) => text.All(c => c is 'I' or 'V' or 'X');

    private static bool IsLabel(string text) => text.Length is 1 or 2 or 3 && (text.All(char.IsAsciiDigit) || (char.IsAsciiLetterUpper(text[0]) && text.Skip(1).All(c => char.IsAsciiDigit(c) || c == '-')));

    private static string Unquoted(string sentence)
    {
        var words = new StringBuilder(sentence.Length);
        var quoted = false;
        foreach (var c in sentence)
        {
            quoted = c switch { '“' => true, '”' => false, '"' => !quoted, _ => quoted };
            words.Append(quoted ? ' ' : c);
        }

        return words.ToString();
    }
}
