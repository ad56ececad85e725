using System.Runtime.CompilerServices;
using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>
/// How the members of a closed set are written in files and on the command line: <c>InReview</c> is <c>in-review</c>,
/// <c>NotAPromise</c> is <c>not-a-promise</c>.
/// </summary>
/// <remarks>
/// Only for sets of <see cref="int"/> that count from 0 without a gap, as all of ours do: a member is then the index of its word. Dictionaries
/// by member would have to be compiled at start-up, set by set, to look among a dozen words.
/// </remarks>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[Unsafe.As<T, int>(ref value)];

    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        var index = word is null ? -1 : Array.IndexOf(Table<T>.Names, word);
        value = index < 0 ? default : Unsafe.As<int, T>(ref index);
        return index >= 0;
    }

    /// <summary>All words of the set, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Names;

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
        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), Hyphenated);
    }
}
