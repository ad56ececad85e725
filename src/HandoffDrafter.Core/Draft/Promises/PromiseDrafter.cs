using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Draft.Claims;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>
/// Commitments of the vendor's side outside the agreement, in calls, notes, mails and proposals. What an agreement says is no promise of
/// this kind, and what the customer's people say is theirs.
/// </summary>
internal sealed class PromiseDrafter(Dossier dossier, DealSides sides)
{
    private const double Repeat = 0.7;

    private static readonly Lexicon Categories = Lexicon.Load("promise-categories");

    private readonly List<(Promise Promise, HashSet<string> Words)> _found = [];

    public ValueList<Promise> Draft()
    {
        foreach (var document in dossier.Documents.Where(d => d.Is(SourceRole.CallNotes, SourceRole.Email, SourceRole.Proposal, SourceRole.Crm)))
        {
            Read(document);
        }

        return _found.Select((found, i) => found.Promise with { Id = new PromiseId(i + 1) }).ToValueList();
    }

    private void Read(Document document)
    {
        var anySide = document.Text.Blocks.Any(b => sides.SideOf(b.Speaker) is not null);
        Passage? asked = null;
        foreach (var passage in document.Passages)
        {
            var block = passage.Block;
            if (block.Kind is BlockKind.Heading or BlockKind.MailHeader or BlockKind.QuotedReply or BlockKind.Signature or BlockKind.TableRow || passage.IsLeadIn
                || passage.Topic is "options" or "buyer-intent" or "open-questions" || passage.LeadTopic is "options" or "not-sold")
            {
                continue;
            }

            var speaker = sides.Find(block.Speaker);
            if (speaker?.Side == Side.Customer || (block.Speaker is not null && anySide && speaker?.Side is null))
            {
                asked = passage;
                continue;
            }

            foreach (var sentence in passage.Sentences)
            {
                Take(document, passage, sentence, asked, speaker);
            }

            asked = block.Speaker is null ? null : asked;
        }
    }

    private void Take(Document document, Passage passage, Sentence sentence, Passage? asked, Participant? speaker)
    {
        var words = sentence.In(document.Text.Text);
        var question = asked is not null && passage.Block.Start - asked.Block.End < 400 ? asked : null;
        var commitment = CommitmentDetector.Judge(words, question?.Words);
        if (!commitment.IsOne || IsCustomers(words))
        {
            return;
        }

        var evidence = new List<Evidence> { document.Cut(sentence) };
        if (!commitment.Explicit && question is not null && QuestionIn(document, question) is { } request)
        {
            evidence.Add(document.Cut(request));
        }

        Add(new Promise(new PromiseId(1), LineText.Of(WithoutFiller(words)))
        {
            Explicit = commitment.Explicit,
            Certainty = commitment.Certainty,
            Category = Words.TryParse<PromiseCategory>(Categories.NameIn(Phrases.Plain(words)), out var category) ? category : PromiseCategory.Other,
            MadeBy = speaker?.Name ?? passage.Block.Speaker ?? Reporter(words) ?? (document.Is(SourceRole.Proposal) ? $"{sides.Vendor?.Name ?? "Vendor"} (proposal)" : null),
            HeardBy = question?.Block.Speaker is { } heard ? [sides.Find(heard)?.Name ?? heard] : [],
            SaidOn = SaidOn(document, passage),
            Due = Dates.First(Phrases.Plain(words))?.Date,
            Evidence = evidence.ToValueList(),
        });
    }

    /// <summary>A promise said again is one promise with more evidence; said with another figure it has drifted.</summary>
    private void Add(Promise promise)
    {
        var words = ContentWords.Of(promise.Evidence[0].Quote);
        var at = _found.FindIndex(f => f.Words.Count(words.Contains) >= Repeat * Math.Max(1, Math.Min(f.Words.Count, words.Count)) && f.Words.Count >= 2 && words.Count >= 2);
        if (at < 0)
        {
            _found.Add((promise, words));
            return;
        }

        var known = _found[at].Promise;
        var same = Facts.In(known.Evidence[0].Quote).Equals(Facts.In(promise.Evidence[0].Quote));
        _found[at] = (same
            ? known with { Evidence = known.Evidence.Concat(promise.Evidence).ToValueList() }
            : known with { Drift = known.Drift.Concat(promise.Evidence).ToValueList() }, _found[at].Words);
    }

    /// <summary>In notes: "KL will send", "Callum to let us have" are the customer's.</summary>
    private bool IsCustomers(string words)
    {
        var first = words.Split(' ', 3);
        return first.Length > 1 && sides.SideOf(first[0].TrimEnd(',', ':')) == Side.Customer;
    }

    /// <summary>In notes: "TM told Callum that we will".</summary>
    private string? Reporter(string words) =>
        sides.Find(words.Split(' ', 2)[0].TrimEnd(',', ':')) is { Side: Side.Vendor } person ? person.Name : null;

    private static Sentence? QuestionIn(Document document, Passage asked)
    {
        var last = asked.Sentences.LastOrDefault(s => document.Text.Text[s.End - 1] == '?');
        return last.End > last.Start ? last : null;
    }

    private static DateOnly? SaidOn(Document document, Passage passage) =>
        passage.Block.SaidAt is { Length: >= 10 } at && DateOnly.TryParseExact(at[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : document.Source.Date;

    private static string WithoutFiller(string words)
    {
        foreach (var filler in (string[])["So ", "And ", "But ", "Okay, ", "Okay so ", "Well, ", "Yeah, ", "Um, ", "Oh, ", "Then "])
        {
            words = words.StartsWith(filler, StringComparison.Ordinal) ? words[filler.Length..] : words;
        }

        return words;
    }
}
