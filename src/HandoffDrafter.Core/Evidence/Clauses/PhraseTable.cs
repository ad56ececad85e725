using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// A lexicon of phrases that is looked up at every word of a text in one pass: an agreement has tens of thousands of sentences, and asking
/// each phrase of each sentence would cost more than everything else.
/// </summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);
    private readonly bool _stemmed;

    private PhraseTable(bool stemmed) => _stemmed = stemmed;

    /// <param name="lexicon">Its name.</param>
    /// <param name="stemmed">Whether inflections of the phrases' words count as the words.</param>
    public static PhraseTable Load(string lexicon, bool stemmed)
    {
        var table = new PhraseTable(stemmed);
        foreach (var (name, phrase) in Lexicon.Load(lexicon).Entries)
        {
            var run = WordRun.Of(phrase);
            table.Add(new Entry((stemmed ? run.Stems : run.Words).ToArray(), name));
        }

        foreach (var entries in table._byFirst.Values)
        {
            entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        return table;
    }

    /// <summary>The longest phrase that starts at this word; null where none does.</summary>
    public Entry? At(WordRun run, int at)
    {
        var words = _stemmed ? run.Stems : run.Words;
        if (_byFirst.TryGetValue(words[at], out var entries))
        {
            foreach (var entry in entries)
            {
                if (Stands(entry, words, at))
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>The names of all phrases in the text, each once. "No extra charge" is no "extra charge".</summary>
    public List<string> NamesIn(WordRun run) => [.. CountsIn(run).Keys];

    /// <summary>How many phrases of each name are in the text.</summary>
    public Dictionary<string, int> CountsIn(WordRun run)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < run.Words.Count;)
        {
            var entry = At(run, i);
            if (entry is not null)
            {
                counts[entry.Name] = counts.GetValueOrDefault(entry.Name) + 1;
            }

            i += entry?.Words.Length ?? 1;
        }

        return counts;
    }

    /// <summary>Where the first phrase starts; the number of words where there is none.</summary>
    public int FirstIn(WordRun run, int from)
    {
        var i = from;
        while (i < run.Words.Count && At(run, i) is null)
        {
            i++;
        }

        return i;
    }

    private static bool Stands(Entry entry, List<string> words, int at)
    {
        if (at + entry.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < entry.Words.Length; i++)
        {
            if (entry.Words[i] != words[at + i])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(Entry entry)
    {
        if (!_byFirst.TryGetValue(entry.Words[0], out var entries))
        {
            _byFirst.Add(entry.Words[0], entries = []);
        }

        // The first line of a lexicon that has a phrase keeps it.
        if (!entries.Exists(e => e.Words.AsSpan().SequenceEqual(entry.Words)))
        {
            entries.Add(entry);
        }
    }

    internal sealed record Entry(string[] Words, string Name);
}
