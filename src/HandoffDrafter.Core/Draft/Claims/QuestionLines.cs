using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// What was asked and never answered: in a call, a question whose reply is none; in a mail that nobody answered; in notes, whatever is
/// called open. What an agreement leaves to be agreed is open too.
/// </summary>
internal static class QuestionLines
{
    private const int Most = 12;
    private const int LongestWhole = 220;
    private const int ReplyWithin = 3;

    private static readonly Lexicon Cues = Lexicon.Load("section-cues");

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides, List<Remark> remarks)
    {
        var lines = new LineList(Most);
        var lastMail = dossier.Documents.Where(d => d.Is(SourceRole.Email)).Max(d => d.Source.Date);
        for (var i = 0; i < remarks.Count; i++)
        {
            var remark = remarks[i];
            if (Cues.Of("courtesy").Any(cue => Phrases.Contains(remark.Plain, cue)) || remark.Plain.Length > LongestWhole)
            {
                continue;
            }

            if (remark.Is("open-questions") && remark.IsTalk)
            {
                lines.Add(Whole(remark, sides));
            }
            else if (remark.IsQuestion && remark.IsTalk && ContentWords.Of(remark.Words).Count >= 3 && IsOpen(remarks, i, lastMail))
            {
                lines.Add(remark.Speaker is null ? Whole(remark, sides) : Asked(remark, remarks, i));
            }
            else if (!remark.IsQuestion && (remark.IsTalk || remark.IsNote) && Any("open", remark.Plain) && ContentWords.Of(remark.Words).Count >= 3)
            {
                lines.Add(Whole(remark, sides));
            }
        }

        return lines.Lines;
    }

    private static bool IsOpen(List<Remark> remarks, int at, DateOnly? lastMail)
    {
        var asked = remarks[at];
        if (asked.Document.Is(SourceRole.Email))
        {
            // Questions of the customer's last mail; what it quotes was answered or is asked again.
            return asked.Passage.Block.Kind != BlockKind.QuotedReply && asked.Side != Side.Vendor && asked.Document.Source.Date == lastMail;
        }

        if (asked.Speaker is null)
        {
            return asked.IsNote && !Answered(remarks, at);
        }

        var reply = remarks.Skip(at + 1).Take(ReplyWithin * 3).Where(r => ReferenceEquals(r.Document, asked.Document) && r.Speaker != asked.Speaker).Take(ReplyWithin).ToList();
        return reply.Count > 0 && Any("no-answer", reply[0].Plain) && reply[0].Passage.Block.Speaker is not null;
    }

    /// <summary>In notes the answer follows in the line: "map profiles for all? yes, all nine".</summary>
    private static bool Answered(List<Remark> remarks, int at) =>
        at + 1 < remarks.Count && ReferenceEquals(remarks[at + 1].Passage, remarks[at].Passage) && !Any("open", remarks[at + 1].Plain) && !Any("no-answer", remarks[at + 1].Plain) && !Phrases.Contains(remarks[at + 1].Plain, "says");

    private static DraftLine Asked(Remark remark, List<Remark> remarks, int at)
    {
        var ask = remark.Document.Is(SourceRole.Email) || remark.Side == Side.Customer ? "us" : "the customer";
        var reply = remarks.Skip(at + 1).FirstOrDefault(r => ReferenceEquals(r.Document, remark.Document) && r.Speaker is not null && r.Speaker != remark.Speaker);
        return new DraftLine("open-questions", LineText.Of(remark.Words), remark.Document.Cut(remark.Place))
        {
            Details = ValueMap<string>.Empty.With("ask", reply?.Passage.Block.Kind == BlockKind.Turn ? reply.Speaker! : ask),
        };
    }

    /// <summary>What is open is often said across the sentences of one bullet: "In UTC? Tendai asked, nobody knew."</summary>
    private static DraftLine Whole(Remark remark, DealSides sides)
    {
        var block = remark.Passage.Block;
        var whole = block.Kind == BlockKind.ListItem && block.Length <= LongestWhole;
        var line = whole
            ? new DraftLine("open-questions", LineText.Of(remark.Passage.Words), remark.Document.Cut(remark.Passage))
            : new DraftLine("open-questions", LineText.Of(remark.Words), remark.Document.Cut(remark.Place));
        return remark.Speaker is { } speaker && sides.Find(speaker) is { } person ? line with { Details = ValueMap<string>.Empty.With("ask", person.Name) } : line;
    }

    private static bool Any(string name, string plain) => Cues.Of(name).Any(cue => Phrases.Contains(plain, cue));
}
