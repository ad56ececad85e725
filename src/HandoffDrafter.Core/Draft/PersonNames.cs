using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>Names of people in a list or a header: two or three capitalised words in a row.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> NoNames = [.. Lexicon.Load("not-names").Of(string.Empty)];

    public static IEnumerable<string> In(string words)
    {
        foreach (var part in words.Split([',', ';', '|', '(', ')', '\n', ':', '<', '>', '/', '"', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var run = new List<string>();
            foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(string.Empty))
            {
                var bare = word.TrimEnd('.');
                if (bare.Length > 1 && char.IsUpper(bare[0]) && bare.All(c => char.IsLetter(c) || c is '-' or '\'' or '’') && bare.Any(char.IsLower) && !NoNames.Contains(bare))
                {
                    run.Add(bare);
                    continue;
                }

                if (run.Count is 2 or 3)
                {
                    yield return string.Join(' ', run);
                }

                run.Clear();
            }
        }
    }
}
