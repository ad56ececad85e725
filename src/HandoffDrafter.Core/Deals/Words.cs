using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>
/// How the members of a closed set are written in files and on the command line: <c>InReview</c> is <c>in-review</c>,
/// <c>NotAPromise</c> is <c>not-a-promise</c>.
/// </summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[value];

    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && Table<T>.Values.TryGetValue(word, out value);
    }

    /// <summary>All words of the set, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Ordered;

    private static string Hyphenated(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenated(v.ToString()));
        public static readonly Dictionary<string, T> Values = Names.ToDictionary(e => e.Value, e => e.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> Ordered = [.. Enum.GetValues<T>().Select(v => Names[v])];
    }
}
