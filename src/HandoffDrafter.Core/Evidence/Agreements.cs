using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Core.Assessing;

/// <summary>The clauses of a deal's agreements, found by their words. Only agreements in force can support a promise.</summary>
public sealed class Agreements
{
    private static readonly Lexicon Denials = Lexicon.Load("denials");

    private readonly List<Clause> _clauses = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    public Agreements(IEnumerable<SourceDocument> sources, SourceTexts texts)
    {
        foreach (var source in sources.Where(s => s.Role == SourceRole.Sow && s.Status is not (AgreementStatus.Superseded or AgreementStatus.Draft)))
        {
            Any = true;
            if (texts.Of(source) is not { } text)
            {
                Unread = true;
                continue;
            }

            foreach (var passage in Passages.Of(text))
            {
                Add(source, passage);
            }
        }
    }

    public bool Any { get; }

    /// <summary>An agreement is there whose text is not.</summary>
    public bool Unread { get; }

    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>How many clauses speak of a word.</summary>
    public int Count(string word) => _byWord.TryGetValue(word, out var where) ? where.Count : 0;

    /// <summary>Clauses that share a word with these, each once, in the order of the documents.</summary>
    public IEnumerable<Clause> Sharing(IEnumerable<string> words)
    {
        var found = new SortedSet<int>();
        foreach (var word in words)
        {
            found.UnionWith(_byWord.TryGetValue(word, out var where) ? where : []);
        }

        return found.Select(i => _clauses[i]);
    }

    private void Add(SourceDocument source, Passage passage)
    {
        if (passage.Block.Kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer || passage.IsLeadIn || passage.Topic is "signatures" or "boilerplate")
        {
            return;
        }

        var places = passage.Block.Kind == BlockKind.TableRow ? [new Sentence(passage.Block.Start, passage.Block.End)] : passage.Sentences;
        foreach (var place in places)
        {
            var words = place.In(passage.Text.Text);
            var plain = Phrases.Plain(words);
            var excludes = passage.LeadTopic is "not-sold" or "options" || (passage.Topic == "not-sold" && passage.LeadTopic is null) || Denials.AnyIn(plain);
            var (matter, exempt) = excludes ? AroundException(words) : (words, string.Empty);
            var clause = new Clause(source, passage.Text, place)
            {
                Excludes = excludes,
                Words = ContentWords.Of(matter),
                Head = ContentWords.InOrder(matter).Take(2).ToValueList(),
                Names = ContentWords.Of(string.Join(' ', matter.Split(' ').Skip(1).Where(w => w.Length > 0 && char.IsUpper(w[0])))),
                Exempt = [.. ContentWords.Of(exempt).Except(ContentWords.Of(matter))],
                Facts = Facts.In(words),
                Plain = plain,
            };
            foreach (var word in clause.Words)
            {
                if (!_byWord.TryGetValue(word, out var where))
                {
                    _byWord.Add(word, where = []);
                }

                where.Add(_clauses.Count);
            }

            _clauses.Add(clause);
        }
    }

    /// <summary>"Connectors other than the Salesforce connector, including any ERP" leaves out connectors and ERP, not Salesforce.</summary>
    private static (string Matter, string Exempt) AroundException(string words)
    {
        const string Exception = "other than";
        var start = words.IndexOf(Exception, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return (words, string.Empty);
        }

        var end = words.IndexOf(',', start);
        end = end < 0 ? words.Length : end;
        return (words[..start] + words[end..], words[(start + Exception.Length)..end]);
    }
}
