using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>
/// Cuts an agreement into clauses and gives each what a person who reads down the page has in mind: a bullet under "The following are out
/// of scope:" is no gift, and a table row means what its column heads say.
/// </summary>
internal sealed class ClauseReader(SourceDocument source)
{
    private const int LongestInlineHeading = 8;

    /// <summary>"1.4 Landing pages. Agency will …": so few words in front of a sentence are its title.</summary>
    private const int LongestInlineTitle = 4;

    private static readonly PhraseTable Denials = PhraseTable.Load("scope-denials", stemmed: false);
    private static readonly PhraseTable Bounds = PhraseTable.Load("polite-denials", stemmed: false);
    private static readonly HashSet<string> ColumnHeads = [.. Lexicon.Load("column-heads").Of(string.Empty)];
    private static readonly string[] Exceptions = ["other than", "except for", "except", "beyond the"];

    private HashSet<string> _columns = [];
    private bool _inTable;
    private Lead? _lead;

    public IEnumerable<Clause> Read(SourceText text)
    {
        foreach (var passage in Passages.Of(text))
        {
            var kind = passage.Block.Kind;
            if (kind != BlockKind.TableRow)
            {
                (_inTable, _columns) = (false, []);
            }

            if (kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer or BlockKind.Signature || passage.IsLeadIn || passage.Topic is "signatures" or "buyer-intent")
            {
                continue;
            }

            if (kind == BlockKind.TableRow)
            {
                if (Row(passage) is { } row)
                {
                    yield return row;
                }

                continue;
            }

            if (kind != BlockKind.ListItem)
            {
                _lead = null;
            }

            var over = Terms.Of($"{passage.Heading}. {passage.LeadIn}");
            HashSet<string> before = [], title = [];
            var places = passage.Sentences;
            foreach (var place in places)
            {
                if (text.Text[place.End - 1] == '?')
                {
                    continue;
                }

                var saying = Saying.OfClause(place.In(text.Text));
                if (places.Count > 1 && place == places[0] && saying.Run.Words.Count <= LongestInlineTitle)
                {
                    title = saying.Terms;
                    continue;
                }

                yield return Clause(passage, place, saying, [.. over, .. before, .. title]);
                before = saying.Terms;
                if (kind != BlockKind.ListItem && place == places[^1] && Announces(saying.Run))
                {
                    _lead = new Lead(CueIn(saying.Run).Cue == "excluded", saying.IsOptional);
                }

                title = title.Count == 0 && saying.Run.Words.Count <= LongestInlineHeading ? saying.Terms : title;
            }
        }
    }

    /// <summary>Null for the head of a table, which names its columns.</summary>
    private Clause? Row(Passage passage)
    {
        var place = new Sentence(passage.Block.Start, passage.Block.End);
        var saying = Saying.OfClause(place.In(passage.Text.Text));
        var context = new HashSet<string>(Terms.Of($"{passage.Heading}. {passage.LeadIn}"), StringComparer.Ordinal);
        context.UnionWith(_columns);
        if (!_inTable && saying.Run.Words.TrueForAll(ColumnHeads.Contains))
        {
            (_inTable, _columns) = (true, saying.Terms);
            return null;
        }

        _inTable = true;
        return Clause(passage, place, saying, context);
    }

    private Clause Clause(Passage passage, Sentence place, Saying saying, HashSet<string> context)
    {
        var boilerplate = passage.Topic == "boilerplate";
        var listed = passage.LeadTopic is "not-sold" || IsUnder(passage) && _lead is { IsDenied: true } || (passage.Topic == "not-sold" && passage.LeadTopic is null && !boilerplate);
        var (cue, at, length) = CueIn(saying.Run);
        if (listed && (cue is null || passage.LeadTopic is not null || IsUnder(passage)))
        {
            (cue, at, length) = ("excluded", -1, 0);
        }

        var polarity = cue switch { "excluded" when !boilerplate => Polarity.Excludes, "excluded" or "denied" => Polarity.Denies, _ => Polarity.Gives };
        var (items, exempt) = polarity == Polarity.Gives ? ([], []) : Items(saying.Run, at, length);
        return new Clause(source, passage.Text, place)
        {
            Saying = saying,
            Polarity = polarity,
            Context = context,
            Items = items,
            Exempt = exempt,
            IsListed = listed && cue == "excluded",
            IsBoilerplate = boilerplate,
            Actor = saying.Actor == Actor.Unknown && passage.LeadTopic == "dependencies" ? Actor.Customer : saying.Actor,
            IsOptional = saying.IsOptional || passage.Topic == "options" || passage.LeadTopic == "options" || (passage.LeadIn is { } lead && Saying.OfClause(lead).IsOptional) || (IsUnder(passage) && _lead is { IsOpen: true }) || (passage.Heading is { } heading && Saying.OfClause(heading).IsOptional),
            IsRow = passage.Block.Kind == BlockKind.TableRow,
            Path = passage.Block.Path,
            Amends = source.Relations.Any(r => r.Kind is RelationKind.Amends or RelationKind.Supersedes),
        };
    }

    private static (string? Cue, int At, int Length) CueIn(WordRun run)
    {
        (string?, int, int)? denied = null;
        for (var i = 0; i < run.Words.Count;)
        {
            if (Bounds.At(run, i) is { } bound)
            {
                i += bound.Words.Length;
                continue;
            }

            if (Denials.At(run, i) is { } cue)
            {
                if (cue.Name == "excluded")
                {
                    return (cue.Name, i, cue.Words.Length);
                }

                denied ??= (cue.Name, i, cue.Words.Length);
                i += cue.Words.Length;
                continue;
            }

            i++;
        }

        return denied ?? Negated(run);
    }

    /// <summary>"Source files are not handed over", "Attachments do not move": a verb that is denied, whatever it is.</summary>
    private static (string? Cue, int At, int Length) Negated(WordRun run)
    {
        for (var i = 1; i < run.Words.Count; i++)
        {
            if (run.Words[i] is "if" or "unless" or "which" or "who" or "whether")
            {
                i = Saying.PastClause(run, i, run.Words.Count);
            }
            else if (run.Words[i] == "not" && run.Words[i - 1] is "is" or "are" or "was" or "were" or "be" or "been" or "do" or "does" or "has" or "have" or "will" or "shall" or "can" or "may" && Bounds.At(run, i) is null)
            {
                return ("denied", i - 1, 2);
            }
        }

        return (null, -1, 0);
    }

    /// <summary>"X, Y and Z are not included" and "not included: X, including Y" name X, Y and Z; what an exception names stays in.</summary>
    private static (List<ExcludedItem> Items, HashSet<string> Exempt) Items(WordRun run, int cue, int length)
    {
        var (items, exempt) = (new List<ExcludedItem>(), new HashSet<string>(StringComparer.Ordinal));
        var (from, spared, beyond) = (0, false, false);
        for (var i = 0; i <= run.Words.Count; i++)
        {
            var breaks = i == run.Words.Count || i == cue || run.Words[i] is "and" or "or" or "including" or "includes" or "such" || (i > 0 && Comma(run, i));
            var exception = i < run.Words.Count ? Array.Find(Exceptions, e => Opens(run, i, e)) : null;
            if (!breaks && exception is null)
            {
                continue;
            }

            var terms = Terms.InOrder(run, from, i);
            if (spared)
            {
                exempt.UnionWith(terms);
            }
            else if (terms.Count > 0)
            {
                items.Add(Item(run, from, i, terms));
            }

            beyond |= exception is "beyond the";
            spared = exception is not null and not "beyond the" || (spared && i < run.Words.Count && run.Words[i] is "and" or "or" && !Comma(run, i));
            from = i == cue ? i + length : exception is not null ? i + exception.Count(c => c == ' ') + 1 : i;
            i = Math.Max(i, from - 1);
        }

        for (var i = 0; i < items.Count; i++)
        {
            items[i] = items[i] with { IsOther = items[i].Core.Exists(exempt.Contains) || beyond };
        }

        foreach (var item in items)
        {
            exempt.ExceptWith(item.Core);
        }

        return (items, exempt);
    }

    /// <summary>Some authors end the sentence that opens a list without a colon: "The following are out of scope, they will come later".</summary>
    private static bool Announces(WordRun run) => run.Words.Contains("following") || run.Words.Contains("below") || run.Words.Contains("list");

    private static bool IsUnder(Passage passage) => passage.Block.Kind == BlockKind.ListItem && passage.LeadIn is null;

    private static ExcludedItem Item(WordRun run, int from, int to, List<string> terms)
    {
        var joint = from + 1;
        while (joint < to && run.Words[joint] is not ("of" or "for" or "to" or "in" or "at" or "on" or "by" or "between" or "from" or "after" or "before" or "during" or "with"))
        {
            joint++;
        }

        var core = Terms.InOrder(run, from, Math.Min(joint, to));
        return core.Count > 0 ? new ExcludedItem(core, terms[core.Count..]) : new ExcludedItem(terms, []);
    }

    private static bool Opens(WordRun run, int at, string phrase)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (at >= run.Words.Count || run.Words[at++] != word)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Comma(WordRun run, int at)
    {
        var behind = run.Starts[at - 1] + run.Words[at - 1].Length;
        return run.Plain.AsSpan(behind, run.Starts[at] - behind).IndexOfAny(",;:(") >= 0;
    }

    /// <summary>What a sentence makes of the list below it.</summary>
    private sealed record Lead(bool IsDenied, bool IsOpen);
}
