using System.Runtime.CompilerServices;
using System.Text;

namespace HandoffDrafter.Core.Deals;

/// <summary>
/// How the members of a closed set are written in files and on the command line: <c>InReview</c> is <c>in-review</c>,
/// <c>NotAPromise</c> is <c>not-a-promise</c>.
/// </summary>
/// <remarks>
/// Sets are small, and every program start reads words of a dozen of them: a dictionary a set, made anew by the runtime for each, took
/// longer than all that is looked up in it.
/// </remarks>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Words[Unsafe.BitCast<T, int>(value)];

    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Table<T>.Words, word);
        value = index < 0 ? default : Unsafe.BitCast<int, T>(index);
        return index >= 0;
    }

    /// <summary>All words of the set, in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Words;

    private static string[] Read(Type set)
    {
        if (Enum.GetUnderlyingType(set) != typeof(int))
        {
            throw new ArgumentException($"{set.Name} is not a closed set of words: its members must be plain ints.");
        }

        var values = (int[])Enum.GetValuesAsUnderlyingType(set);
        var words = Enum.GetNames(set);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = values[i] == i
                ? Hyphenated(words[i])
                : throw new ArgumentException($"{set.Name} is not a closed set of words: its members must count up from 0, and {words[i]} is {values[i]}.");
        }

        return words;
    }

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
        public static readonly string[] Words = Read(typeof(T));
    }
}
