using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>The promises of a deal, each once: said again it has more evidence, said with another figure it has drifted, taken back it is retracted.</summary>
internal sealed class PromiseList
{
    private const double Repeat = 0.7;

    private readonly List<(Promise Promise, HashSet<string> Words, ValueList<Fact> Facts)> _found = [];

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    public ValueList<Promise> Numbered() => _found.Select((found, i) => found.Promise with { Id = new PromiseId(i + 1) }).ToValueList();

    public void Add(Promise promise)
    {
        var quotes = string.Join('\n', promise.Evidence.Select(e => e.Quote));
        var words = ContentWords.Of(quotes);
        var facts = Facts.In(quotes);
        var at = EarliestRepeat(words);
        if (at < 0)
        {
            foreach (var word in words)
            {
                if (!_byWord.TryGetValue(word, out var where))
                {
                    _byWord.Add(word, where = []);
                }

                where.Add(_found.Count);
            }

            _found.Add((promise, words, facts));
            return;
        }

        var (known, kept, had) = _found[at];
        _found[at] = (Agree(had, facts)
            ? known with { Evidence = known.Evidence.Concat(promise.Evidence).ToValueList(), HeardBy = known.HeardBy.Concat(promise.HeardBy).Distinct().ToValueList(), Due = known.Due ?? promise.Due }
            : known with { Drift = known.Drift.Concat(promise.Evidence).ToValueList() }, kept, had);
    }

    /// <summary>Marks the promise that each of these takes back: the one it shares most telling words with, or the last one before it.</summary>
    public void TakeBack(IEnumerable<Said> retractions)
    {
        var counts = _found.SelectMany(f => f.Words).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var back in retractions.GroupBy(r => r.Passage))
        {
            var said = back.First();
            var own = ContentWords.Of(string.Join(' ', back.Select(r => Matter(r.Words))));
            var words = ContentWords.Of(said.Passage.Words);
            words.ExceptWith(ContentWords.Of(string.Join(' ', back.Select(r => r.Words.Words))));
            words.UnionWith(own);
            var best = -1;
            var weight = 0.0;
            for (var i = 0; i < _found.Count; i++)
            {
                if (!IsBefore(_found[i].Promise, said))
                {
                    continue;
                }

                var shared = _found[i].Words.Where(words.Contains).Sum(w => (own.Contains(w) ? 1.0 : 0.4) / counts[w]);
                if (shared > weight)
                {
                    (best, weight) = (i, shared);
                }
            }

            if (best >= 0 && weight >= 0.5)
            {
                var (promise, kept, facts) = _found[best];
                _found[best] = (promise with { Certainty = Certainty.Retracted, Retraction = promise.Retraction.Concat(back.Select(r => r.Cut())).ToValueList() }, kept, facts);
            }
        }
    }

    /// <summary>What is taken back, without the words that take it back.</summary>
    private static string Matter(Utterance said) =>
        string.Join(' ', said.Tokens.Where((_, i) => !said.Cues.Exists(c => c.Name is "retraction" or "refusal" && i >= c.Start && i < c.End)).Select(t => t.Word));

    private static bool IsBefore(Promise promise, Said retraction)
    {
        var first = promise.Evidence[0];
        return first.File == retraction.Document.Source.File ? first.Span.Start < retraction.Words.Start
            : promise.SaidOn is null || retraction.Document.Source.Date is null || promise.SaidOn <= retraction.Document.Source.Date;
    }

    /// <summary>The first promise that shares most of the words of the shorter of the two; −1 where none does.</summary>
    private int EarliestRepeat(HashSet<string> words)
    {
        var shared = new Dictionary<int, int>();
        foreach (var at in words.SelectMany(word => _byWord.TryGetValue(word, out var where) ? where : []))
        {
            shared[at] = shared.GetValueOrDefault(at) + 1;
        }

        return shared.Where(s => s.Value >= 2 && s.Value >= Repeat * Math.Min(_found[s.Key].Words.Count, words.Count)).Select(s => s.Key).DefaultIfEmpty(-1).Min();
    }

    private static bool Agree(ValueList<Fact> a, ValueList<Fact> b) =>
        !a.Any(x => b.Any(y => y.Kind == x.Kind && y.Unit == x.Unit && y.Value != x.Value) && !b.Contains(x));
}
