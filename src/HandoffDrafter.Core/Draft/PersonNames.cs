using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft;

/// <summary>Names of people in a list, a header or a sentence: two or three capitalised words in a row, initials among them.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> NoNames = [.. Lexicon.Load("no-person-words").Of(string.Empty), .. Lexicon.Load("not-names").Of(string.Empty).Select(w => w.ToLowerInvariant())];
    private static readonly HashSet<string> Prefixes = [.. Lexicon.Load("no-person-words").Of("prefix")];
    private static readonly HashSet<string> Particles = [.. Lexicon.Load("no-person-words").Of("particle")];

    public static IEnumerable<string> In(string words) => WithPlaces(words).Where(n => n.Name.Contains(' ', StringComparison.Ordinal)).Select(n => n.Name);

    /// <summary>Also single capitalised words inside a sentence, which may be a first name; a caller that takes them must know the person.</summary>
    public static List<(string Name, int Start, int End)> WithPlaces(string words)
    {
        var names = new List<(string, int, int)>();
        var run = new List<(string Word, int Start, int End)>();
        for (var i = 0; i <= words.Length;)
        {
            var stop = i;
            while (stop < words.Length && (char.IsLetter(words[stop]) || words[stop] is '-' or '\'' or '’' && stop > i))
            {
                stop++;
            }

            var word = words[i..stop];
            var owner = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);
            var bare = owner ? word[..^2] : word;
            var initial = bare.Length == 1 && char.IsUpper(bare[0]) && stop < words.Length && words[stop] == '.' && run.Count == 1;
            if (bare.Length > 0 && (initial || (run.Count > 0 && Particles.Contains(bare)) || IsName(bare)))
            {
                run.Add((bare, i, i + bare.Length));
                i = initial ? stop + 1 : stop;
                if (!owner && i < words.Length && words[i] == ' ' && !(i + 1 < words.Length && words[i + 1] == ' '))
                {
                    i++;
                    continue;
                }
            }
            else if (Prefixes.Contains(bare) && run.Count == 0)
            {
                i = stop < words.Length && words[stop] == '.' ? stop + 1 : stop;
                i += i < words.Length && words[i] == ' ' ? 1 : 0;
                continue;
            }

            Take(run, names);
            i = Math.Max(stop, i) + (stop == i || i >= words.Length || !char.IsLetter(words[i]) ? 1 : 0);
        }

        return names;
    }

    private static void Take(List<(string Word, int Start, int End)> run, List<(string, int, int)> names)
    {
        while (run.Count > 0 && (Particles.Contains(run[^1].Word) || run[^1].Word.Length == 1))
        {
            run.RemoveAt(run.Count - 1);
        }

        if (run.Count is >= 1 and <= 4)
        {
            names.Add((string.Join(' ', run.Select(r => r.Word)), run[0].Start, run[^1].End));
        }

        run.Clear();
    }

    private static bool IsName(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.Any(char.IsLower) && !NoNames.Contains(word.ToLowerInvariant());
}
