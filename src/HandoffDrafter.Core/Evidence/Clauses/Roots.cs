namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// What words of one family share: <c>install</c>, <c>installs</c>, <c>installation</c> and <c>installer</c> are <c>install</c>. Talk has the verb
/// where a contract has the noun. Cut by endings alone, so that two families may meet now and then; a term alone decides nothing.
/// </summary>
internal static class Roots
{
    private const int Shortest = 4;

    /// <summary>Longest first. The number is how much must be left: short rests of these endings are other words ("portal", "rental").</summary>
    private static readonly (string Ending, int Least)[] Endings =
    [
        ("isation", 4), ("ization", 4), ("ation", 4), ("ition", 4), ("ments", 4), ("ment", 4), ("ances", 5), ("ance", 5), ("ences", 5), ("ence", 5),
        ("ities", 4), ("ity", 4), ("ness", 4), ("able", 4), ("ible", 4), ("ions", 4), ("ion", 4), ("ings", 3), ("ing", 3), ("als", 5), ("al", 5),
        ("ers", 4), ("er", 4), ("ors", 5), ("or", 5), ("ies", 3), ("ied", 3), ("ises", 4), ("izes", 4), ("ise", 4), ("ize", 4), ("ate", 4), ("at", 4), ("ed", 3), ("es", 3), ("ly", 4),
        ("y", 4), ("e", 3), ("s", 3),
    ];

    public static string Of(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        for (var cut = true; cut && word.Length > Shortest - 1;)
        {
            cut = false;
            foreach (var (ending, least) in Endings)
            {
                if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word[^2] is 's' or 'u' or 'i'))
                {
                    word = Undouble(word[..^ending.Length]);
                    cut = true;
                    break;
                }
            }
        }

        return word;
    }

    /// <summary>"planned" and "plan", but "install" and "assess" keep their ends.</summary>
    private static string Undouble(string root) => root.Length > 3 && root[^1] == root[^2] && root[^1] is not ('s' or 'l' or 'e') ? root[..^1] : root;
}
