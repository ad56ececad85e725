using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>
/// Commitments of the vendor's side outside the agreement, in calls, notes, mails and proposals. What an agreement says is no promise of
/// this kind, and what the customer's people say is theirs.
/// </summary>
internal sealed class PromiseDrafter(Dossier dossier, DealSides sides)
{
    // Beyond this many sentences a question has been answered or forgotten.
    private const int Memory = 8;

    /// <summary>What somebody of an unknown side says counts only where it leaves no doubt.</summary>
    private const double Sure = 0.7;

    private static readonly Lexicon Categories = Lexicon.Load("promise-categories");

    private readonly PromiseList _promises = new();
    private readonly List<Said> _retractions = [];
    private readonly HashSet<string> _vendor = sides.NamesOf(Side.Vendor);
    private readonly HashSet<string> _customer = sides.NamesOf(Side.Customer);

    public ValueList<Promise> Draft()
    {
        foreach (var document in dossier.Documents.Where(d => d.Is(SourceRole.CallNotes, SourceRole.Email, SourceRole.Proposal, SourceRole.Crm, SourceRole.Other)))
        {
            if (!document.Is(SourceRole.Other) || document.Speech.Exists(s => s.Speaker is not null))
            {
                Read(document.Speech);
            }
        }

        _promises.TakeBack(_retractions);
        return _promises.Numbered();
    }

    private void Read(List<Said> speech)
    {
        Said? asked = null;
        var askedAt = 0;
        for (var i = 0; i < speech.Count; i++)
        {
            var said = speech[i];
            var side = said.Side(sides);
            if (side is Side.Customer or Side.ThirdParty)
            {
                (asked, askedAt) = asked is null || asked.Turn != said.Turn || Requests.WantsAssent(said.Words) || !Requests.WantsAssent(asked.Words) ? (said, i) : (asked, askedAt);
                continue;
            }

            // Notes tell a question: "Ann asked whether …".
            if (said is { Register: Register.Notes, Speaker: null } && (said.Words.IsQuestion || (said.Words.Has("wish") && said.Words.AnyWord(0, said.Words.Tokens.Count, _customer))))
            {
                (asked, askedAt) = (said, i);
                continue;
            }

            if (asked is not null && (i - askedAt > Memory || said.Turn - asked.Turn > 2 || (asked.Speaker is not null && asked.Speaker == said.Speaker)))
            {
                asked = null;
            }

            var question = said.Register == Register.Mail ? QuestionFor(said, speech) : asked;
            var judged = PromiseJudge.Judge(said.Words, new Setting(said.Register)
            {
                Asked = question?.Words, AnswersAtOnce = question is not null && (said.Turn == question.Turn + 1 || said.Register == Register.Mail), VendorNames = _vendor, CustomerNames = _customer,
            });
            if (judged.Kind == SpeechKind.Retraction)
            {
                _retractions.Add(said);
            }
            else if (judged.IsPromise && !(judged.Bare && IsTakenUp(speech, i)) && (side == Side.Vendor || judged.Score >= Sure))
            {
                _promises.Add(Promised(said, judged, question, speech, i));
            }
            else if (side is null && said.Speaker is not null && Requests.WantsAssent(said.Words))
            {
                (asked, askedAt) = (said, i);
            }
        }
    }

    /// <summary>"Sure. Open claims or closed ones?": a yes that goes on as a question, a doubt or a no was none.</summary>
    private static bool IsTakenUp(List<Said> speech, int at) =>
        at + 1 < speech.Count && speech[at + 1].Turn == speech[at].Turn && (speech[at + 1].Words.IsQuestion || speech[at + 1].Words.Has("hedge") || speech[at + 1].Words.Has("refusal"));

    /// <summary>A mail answers the questions of the mail that it quotes: the one of which most words come back.</summary>
    private Said? QuestionFor(Said answer, List<Said> speech)
    {
        if (!answer.Words.Has("assent") && !answer.Words.Has("no"))
        {
            return null;
        }

        var words = ContentWords.Of(answer.Words.Words);
        return speech.Where(s => s.Words.IsQuestion && s.Side(sides) == Side.Customer).Select(s => (Said: s, Shared: ContentWords.Of(s.Words.Words).Count(words.Contains)))
            .Where(s => s.Shared > 0).OrderByDescending(s => s.Shared).Select(s => s.Said).FirstOrDefault();
    }

    private Promise Promised(Said said, Judgement judged, Said? asked, List<Said> speech, int at)
    {
        var evidence = new List<Evidence> { said.Cut() };
        if (!judged.Explicit && asked is not null)
        {
            evidence.Add(asked.Cut());
        }

        var text = PromiseText.Of(said.Words, judged, asked?.Words, said.Name(sides), _customer);
        return new Promise(new PromiseId(1), text)
        {
            Explicit = judged.Explicit,
            Certainty = judged.Certainty,
            Category = Words.TryParse<PromiseCategory>(Categories.NameIn(Phrases.Plain(text)), out var category) ? category : PromiseCategory.Other,
            MadeBy = MadeBy(said),
            HeardBy = HeardBy(said, judged.Explicit ? null : asked, speech, at),
            SaidOn = DueDay.SaidOn(said),
            Due = DueDay.Of(said.Words, DueDay.SaidOn(said)),
            Evidence = evidence.ToValueList(),
        };
    }

    private string? MadeBy(Said said)
    {
        if (said.Speaker is { } speaker)
        {
            var name = said.Name(sides) ?? speaker;
            return said.Side(sides) is null ? $"{name} (side not known)" : name;
        }

        var reporter = said.Words.Tokens.Take(3).Select(t => sides.Find(said.Words.Text[t.Start..t.End])).FirstOrDefault(p => p?.Side == Side.Vendor);
        return reporter?.Name ?? (said.Register == Register.Pitch ? $"{sides.Vendor?.Name ?? "Vendor"} (proposal)" : null);
    }

    /// <summary>Whoever asked; else the customer's people who speak just before and just after.</summary>
    private ValueList<string> HeardBy(Said said, Said? asked, List<Said> speech, int at)
    {
        if (asked?.Speaker is not null)
        {
            return [asked.Name(sides)!];
        }

        if (said.Register == Register.Mail)
        {
            return Readers(said.Document);
        }

        const int Near = 4;
        var names = new List<string>();
        for (var i = Math.Max(0, at - Near); i < Math.Min(speech.Count, at + Near + 1) && said.Register is Register.Call or Register.Notes; i++)
        {
            if (speech[i].Side(sides) == Side.Customer && speech[i].Name(sides) is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.ToValueList();
    }

    /// <summary>The customer's people whom a mail goes to.</summary>
    private ValueList<string> Readers(Document mail) =>
        mail.Passages.Where(p => p.Block.Kind == BlockKind.MailHeader && (p.Words.StartsWith("To:", StringComparison.Ordinal) || p.Words.StartsWith("Cc:", StringComparison.Ordinal)))
            .SelectMany(p => PersonNames.In(p.Words[3..])).Select(sides.Find).OfType<Participant>().Where(p => p.Side == Side.Customer).Select(p => p.Name).Distinct().ToValueList();
}
