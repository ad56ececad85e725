namespace HandoffDrafter.Core.Draft;

/// <summary>Names of people in a list or a header: two or three capitalised words in a row.</summary>
internal static class PersonNames
{
    private static readonly string[] CompanyWords =
        ["Inc", "LLC", "Ltd", "Limited", "GmbH", "Corp", "Corporation", "Company", "Systems", "Software", "Group", "Services", "Agreement", "Order", "Form", "Statement", "Work", "Advisory", "Marketing", "Consulting", "Partners", "The", "This"];

    public static IEnumerable<string> In(string words)
    {
        foreach (var part in words.Split([',', ';', '|', '(', ')', '\n', ':', '<', '>', '/', '"', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var run = new List<string>();
            foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(string.Empty))
            {
                var bare = word.TrimEnd('.');
                if (bare.Length > 1 && char.IsUpper(bare[0]) && bare.All(c => char.IsLetter(c) || c is '-' or '\'' or '’') && bare.Any(char.IsLower) && !CompanyWords.Contains(bare))
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
