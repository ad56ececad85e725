using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Legal names that begin alike and end otherwise: an agreement with "Alder Freight, LLC" and an invoice for "Alder Freight Holdings, Inc.".</summary>
internal static class PartyNames
{
    private static readonly HashSet<string> Forms = [.. Lexicon.Load("company-forms").Of(string.Empty)];
    private static readonly Dictionary<string, string> Same = Lexicon.Load("company-forms").Entries.Where(e => e.Name.Length > 0).ToDictionary(e => e.Phrase, e => e.Name, StringComparer.Ordinal);
    private const int LongestName = 7;

    public static IEnumerable<Conflict> Differing(List<ComparedDocument> agreements, List<ComparedDocument> documents)
    {
        var parties = new List<LegalName>();
        foreach (var name in agreements.SelectMany(NamesIn))
        {
            if (!parties.Exists(p => p.Key == name.Key))
            {
                parties.Add(name);
            }
        }

        // Two names of one beginning in the agreements themselves are two companies that it knows.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents.Except(agreements))
        {
            foreach (var name in NamesIn(document))
            {
                var party = parties.Find(p => p.First == name.First);
                if (party is not null && !parties.Exists(p => p.Key == name.Key) && told.Add($"{document.Source.Id} {name.Key}"))
                {
                    yield return new Conflict(ConflictKind.PartyName, party.Evidence, name.Evidence, $"{party.Words} against {name.Words}");
                }
            }
        }
    }

    private static IEnumerable<LegalName> NamesIn(ComparedDocument document)
    {
        foreach (var passage in document.Passages)
        {
            var words = passage.Words;
            var run = WordRun.Of(words);
            for (var i = 1; i < run.Words.Count; i++)
            {
                if ((Forms.Contains(run.Words[i]) || Same.ContainsKey(run.Words[i])) && Name(document, passage, i) is { } name)
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The words with capitals that end in a legal form.</summary>
    private static LegalName? Name(ComparedDocument document, Passage passage, int form)
    {
        var words = passage.Words;
        var places = Places(words);
        if (form >= places.Count || !char.IsUpper(words[places[form].Start]))
        {
            return null;
        }

        var from = form;
        while (from > 0 && form - from < LongestName && Continues(words, places, from))
        {
            from--;
        }

        if (from == form || words[places[from].Start..places[from].End].Length < 3)
        {
            return null;
        }

        var (start, end) = (places[from].Start, places[form].End);
        var key = string.Join(' ', Enumerable.Range(from, form - from + 1).Select(i => words[places[i].Start..places[i].End].ToLowerInvariant()).Select(w => Same.GetValueOrDefault(w, w)));
        var first = words[places[from].Start..places[from].End].ToLowerInvariant();
        return new LegalName(key, first, words[start..end].ReplaceLineEndings(" "), document.Cut(passage.Block.Start + start, passage.Block.Start + end));
    }

    private static bool Continues(string words, List<(int Start, int End)> places, int at)
    {
        var before = words[places[at - 1].Start..places[at - 1].End];
        var gap = words[places[at - 1].End..places[at].Start];
        var joins = gap.Trim() is "" or "," or "&" or "-" && !gap.Contains('\n', StringComparison.Ordinal);
        return joins && (char.IsUpper(before[0]) || before is "of" or "and" or "the") && !(gap.Trim() == "," && !IsForm(words, places[at]));
    }

    private static bool IsForm(string words, (int Start, int End) place) =>
        words[place.Start..place.End].ToLowerInvariant() is var word && (Forms.Contains(word) || Same.ContainsKey(word));

    private static List<(int Start, int End)> Places(string words)
    {
        var places = new List<(int, int)>();
        var start = -1;
        for (var i = 0; i <= words.Length; i++)
        {
            var inside = i < words.Length && (char.IsLetterOrDigit(words[i]) || (words[i] is '\'' or '’' && start >= 0 && i + 1 < words.Length && char.IsLetter(words[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                places.Add((start, i));
                start = -1;
            }
        }

        return places;
    }

    private sealed record LegalName(string Key, string First, string Words, Evidence Evidence);
}
