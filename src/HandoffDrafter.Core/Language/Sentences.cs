namespace HandoffDrafter.Core.Language;

/// <summary>A sentence's place in a text: start inclusive, end exclusive, without white space around it.</summary>
public readonly record struct Sentence(int Start, int End)
{
    public string In(string text) => text[Start..End];
}

/// <summary>Cuts a run of text into sentences. The number of a clause is no part of its first sentence.</summary>
public static class Sentences
{
    private static readonly HashSet<string> Abbreviations = [.. Lexicon.Load("abbreviations").Of(string.Empty)];

    public static List<Sentence> Of(string text, int start, int end)
    {
        var sentences = new List<Sentence>();
        var from = ClauseNumber.At(text.AsSpan(start, end - start)) is var (_, words) ? start + words : start;
        for (var i = from; i < end; i++)
        {
            if (EndsAt(text, i, end))
            {
                var stop = i + 1;
                while (stop < end && text[stop] is '"' or '”' or '\'' or '’' or ')')
                {
                    stop++;
                }

                Add(text, from, stop, sentences);
                from = stop;
            }
        }

        Add(text, from, end, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<Sentence> into)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            into.Add(new Sentence(start, end));
        }
    }

    private static bool EndsAt(string text, int i, int end)
    {
        if (text[i] is '?' or '!' or '…')
        {
            return true;
        }

        if (text[i] != '.')
        {
            return false;
        }

        var next = i + 1;
        while (next < end && text[next] is '"' or '”' or '\'' or '’' or ')')
        {
            next++;
        }

        if (next < end && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        var word = i;
        while (word > 0 && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        var before = text[word..i];
        if (before.Length == 1 && char.IsAsciiLetterUpper(before[0]) && before != "I")
        {
            return false;
        }

        // "Agreement no. QB-114" and "No. 12" go on; "no." and "No. We will" are answers.
        if (before is "no" or "No")
        {
            var number = text.AsSpan(next, end - next).TrimStart();
            return !number[..(number.IndexOf(' ') is >= 0 and var space ? space : number.Length)].ContainsAnyInRange('0', '9') && (before == "no" || !number.IsEmpty);
        }

        return !Abbreviations.Contains(before.ToLowerInvariant()) || next >= end || (next + 1 < end && char.IsUpper(text[next + 1]) && before.EndsWith(".m", StringComparison.Ordinal));
    }
}
