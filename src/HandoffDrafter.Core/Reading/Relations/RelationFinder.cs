using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>Reads an agreement for what it says of other papers: under which it stands, which it changes, replaces and takes in.</summary>
internal sealed class RelationFinder
{
    /// <summary>Under which agreement it stands a document says in its first lines.</summary>
    private const int Opening = 3000;
    private const int Before = 90;
    private const int Behind = 160;
    private const int LongestEvidence = 400;

    private static readonly Lexicon Cues = Lexicon.Load("relation-cues");
    private static readonly ValueList<string> Under = Cues.Of("under");
    private static readonly ValueList<string> UnderMade = Cues.Of("under-made");
    private static readonly ValueList<string> Made = Cues.Of("made");
    private static readonly ValueList<string> UnderWeak = Cues.Of("under-weak");
    private static readonly ValueList<string> UnderBehind = Cues.Of("under-behind");
    private static readonly ValueList<string> Amends = Cues.Of("amends");
    private static readonly ValueList<string> Supersedes = Cues.Of("supersedes");
    private static readonly ValueList<string> SupersedesBehind = Cues.Of("supersedes-behind");
    private static readonly ValueList<string> TakesIn = Cues.Of("takes-in");
    private static readonly ValueList<string> TakesInBehind = Cues.Of("takes-in-behind");
    private static readonly ValueList<string> Changes = Cues.Of("changes");
    private static readonly ValueList<string> Leaves = Cues.Of("leaves");
    private static readonly ValueList<string> NoSuch = Cues.Of("no-such");
    private static readonly HashSet<string> Fillers = [.. Cues.Of("fillers")];

    private static readonly string[] Agreements = ["master agreement", "agreement", "statement of work", "order form", "terms"];
    private static readonly string[] Changing = ["amendment", "change order"];

    private readonly Paper _paper;
    private readonly DocumentMentions _names = new();
    private readonly List<FoundRelation> _found = [];
    private readonly List<Sentence> _sentences = [];
    private readonly bool _changes;
    private DocumentMention? _changed;

    private RelationFinder(Paper paper)
    {
        _paper = paper;
        _changes = Changing.Contains(paper.Kind);
    }

    public static List<FoundRelation> In(Paper paper, CancellationToken cancellationToken)
    {
        var finder = new RelationFinder(paper);
        foreach (var block in paper.Text?.Blocks ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.State is BlockState.Normal or BlockState.Inserted && block.Length > 0)
            {
                finder.Read(block);
            }
        }

        if (paper.Text is { } text)
        {
            finder._found.AddRange(Exhibits.PointedTo(text, finder._sentences)
                .Select(e => new FoundRelation(RelationKind.Incorporates, null, e.Label, e.Where, $"it points to {e.Label}")));
        }

        return finder._found;
    }

    private void Read(Block block)
    {
        foreach (var sentence in Sentences.Of(_paper.Text!.Text, block.Start, block.End))
        {
            _sentences.Add(sentence);
            var mentions = _names.In(_paper.Text, sentence);
            var plain = _paper.Text.Text[sentence.Start..sentence.End].Replace('\n', ' ').ToLowerInvariant();
            var said = new Said(sentence, plain, mentions.Exists(_paper.IsSelf), block.Start <= Opening);
            for (var i = 0; i < mentions.Count; i++)
            {
                if (!_paper.IsSelf(mentions[i]))
                {
                    Judge(said, mentions[i], i == 0 ? sentence.Start : mentions[i - 1].End, i + 1 < mentions.Count ? mentions[i + 1].Start : sentence.End);
                }
            }

            if (_changes)
            {
                ReadChanges(said, mentions);
            }
        }
    }

    private void Judge(Said said, DocumentMention to, int from, int until)
    {
        var ahead = said.Plain[(from - said.Where.Start)..(to.Start - said.Where.Start)];
        var cued = WithoutFillers(ahead[Math.Max(0, ahead.Length - Before)..]);
        var behind = said.Plain[Math.Min(said.Plain.Length, to.End - said.Where.Start)..Math.Min(said.Plain.Length, until - said.Where.Start)];
        behind = behind[..Math.Min(behind.Length, Behind)];
        if (IsGeneric(to) || NoSuch.Any(words => ahead.Contains(words, StringComparison.Ordinal)) || (behind.Length > 0 && NoSuch.Any(words => behind.StartsWith(' ' + words, StringComparison.Ordinal))))
        {
            return;
        }

        if (_changes && _changed is null && said.IsOpening && Agreements.Contains(to.Kind) && EndsWith(cued, Amends))
        {
            _changed = to;
            Add(RelationKind.Amends, to, said, "it says that it changes it");
        }
        else if (Agreements.Contains(to.Kind) && (to.IsTold || to.Kind == _paper.Kind) && (EndsWith(cued, Supersedes) || HasAny(behind, SupersedesBehind)))
        {
            Add(RelationKind.Supersedes, to, said, "it says that it replaces it");
        }
        else if (Agreements.Contains(to.Kind) && to.Kind != _paper.Kind && IsUnder(said, cued, behind))
        {
            Add(RelationKind.Under, to, said, "it says that it stands under it");
        }
        else if (IsTakenIn(to, cued, behind))
        {
            Add(RelationKind.Incorporates, to, said, to.Url is null ? "it takes it in by name" : "it takes in what stands at an address of the web, which can change");
        }
    }

    private bool IsUnder(Said said, string cued, string behind) =>
        (said.IsOpening && (said.SpeaksOfItself || said.Plain.StartsWith("it is", StringComparison.Ordinal) || said.IsFragment)
            && (EndsWith(cued, Under) || (Ending(cued, UnderMade) is { } cue && (_changes || said.IsFragment || EndsWith(cued[..^cue.Length].TrimEnd(' ', ','), Made)))))
        || (said.SpeaksOfItself && (EndsWith(cued, UnderWeak) || HasAny(behind, UnderBehind)));

    private bool IsTakenIn(DocumentMention to, string cued, string behind) => to.Kind switch
    {
        "change order" or "amendment" or "statement of work" or "order form" => false,
        "non-disclosure agreement" => HasAny(behind, TakesInBehind),
        "master agreement" or "agreement" => to.IsTold && behind.Contains("incorporated", StringComparison.Ordinal),
        _ => (to.Url is not null || EndsWith(cued, TakesIn) || HasAny(behind, TakesInBehind)) && !Holds(to),
    };

    /// <summary>Headings of the document hold what they name: the service levels that it refers to may be its own.</summary>
    private bool Holds(DocumentMention to)
    {
        var name = Phrases.Plain(to.Name);
        return _paper.Text!.Blocks.Any(b => b.Kind == BlockKind.Heading && Phrases.Contains(Phrases.Plain(_paper.Text.Text.AsSpan(b.Start, b.Length)), name));
    }

    /// <summary>"The Agreement" and "a policy" are no paper that one could look for.</summary>
    private static bool IsGeneric(DocumentMention mention) =>
        !mention.Name.Contains(' ', StringComparison.Ordinal) && ((mention.Kind == "agreement" && !mention.IsTold) || (mention.Kind == "policy" && mention.Url is null));

    private void ReadChanges(Said said, List<DocumentMention> mentions)
    {
        if (!HasAny(said.Plain, Changes) || HasAny(said.Plain, Leaves))
        {
            return;
        }

        var clauses = ClauseReferences.In(_paper.Text!.Text[said.Where.Start..said.Where.End]);
        if (clauses.Count > 0 && (mentions.Find(m => !_paper.IsSelf(m) && Agreements.Contains(m.Kind) && !IsGeneric(m)) ?? _changed) is { } changed)
        {
            _changed ??= changed;
            _found.Add(new FoundRelation(RelationKind.Amends, changed, null, Cut(said.Where, said.Where.Start), "it changes clauses of it") { Clauses = clauses });
        }
    }

    private void Add(RelationKind kind, DocumentMention to, Said said, string reason) => _found.Add(new FoundRelation(kind, to, null, Cut(said.Where, to.Start), reason));

    /// <summary>As much of a sentence as one reads, around the place.</summary>
    private Sentence Cut(Sentence sentence, int around)
    {
        if (sentence.End - sentence.Start <= LongestEvidence)
        {
            return sentence;
        }

        var text = _paper.Text!.Text;
        var start = Math.Max(sentence.Start, around - (LongestEvidence / 2));
        while (start > sentence.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = Math.Min(sentence.End, start + LongestEvidence);
        while (end < sentence.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new Sentence(start, end);
    }

    private static string WithoutFillers(string ahead)
    {
        var words = ahead.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 0 && (Fillers.Contains(words[count - 1].TrimEnd(',')) || words[count - 1].EndsWith("'s", StringComparison.Ordinal) || words[count - 1].EndsWith("’s", StringComparison.Ordinal)))
        {
            count--;
        }

        // "Under, and governed by, the agreement": the comma parts no cue from its name.
        return string.Join(' ', words[..count]).TrimEnd(',', ' ');
    }

    private static bool EndsWith(string plain, ValueList<string> cues) => Ending(plain, cues) is not null;

    private static string? Ending(string plain, ValueList<string> cues)
    {
        foreach (var cue in cues)
        {
            if (plain.EndsWith(cue, StringComparison.Ordinal) && (plain.Length == cue.Length || !char.IsLetterOrDigit(plain[^(cue.Length + 1)])))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool HasAny(string plain, ValueList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Phrases.Contains(plain, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Said(Sentence Where, string Plain, bool SpeaksOfItself, bool IsOpening)
    {
        private static readonly string[] Starts = ["between ", "under ", "pursuant to ", "issued under ", "by and between "];

        /// <summary>A line of the title: no sentence, so that what it says is of the document.</summary>
        public bool IsFragment { get; } = Array.Exists(Starts, start => Plain.StartsWith(start, StringComparison.Ordinal))
            && !Plain.Contains(" shall ", StringComparison.Ordinal) && !Plain.Contains(" will ", StringComparison.Ordinal);
    }
}
