using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Promises;

/// <summary>One sentence of a call, mail, note or proposal with who says it and when.</summary>
internal sealed record Said(Document Document, Passage Passage, Utterance Words)
{
    public string? Speaker { get; init; }

    public Register Register { get; init; }

    /// <summary>Counts the changes of speaker; sentences of one turn have one number.</summary>
    public int Turn { get; init; }

    /// <summary>Notes and proposals are the vendor's own where nobody is named.</summary>
    public Side? Side(DealSides sides) => Speaker is null ? Register is Register.Notes or Register.Pitch ? Draft.Side.Vendor : null : sides.SideOf(Speaker);

    public string? Name(DealSides sides) => sides.Find(Speaker)?.Name ?? Speaker;

    public Evidence Cut() => Document.Cut(Words.Start, Words.End);
}

/// <summary>Reads a document as a row of sentences, each with its speaker. Cut-up captions are put together again.</summary>
internal static class SpeechReader
{
    public static List<Said> Read(Document document)
    {
        var said = new List<Said>();
        var names = document.Is(SourceRole.CallNotes, SourceRole.Other) ? SpeakerLines.In(document) : [];
        var register = names.Count > 0 ? Register.Call : RegisterOf(document);
        var turn = 0;
        string? before = null;
        foreach (var passage in document.Passages)
        {
            if (!IsSpeech(passage))
            {
                continue;
            }

            var block = passage.Block;
            foreach (var (named, start, end) in names.Count > 0 && block.Speaker is null ? SpeakerLines.Cut(document.Text.Text, block.Start, block.End, names) : [(block.Speaker, block.Start, block.End)])
            {
                // In a labelled transcript a paragraph without a label goes on with the last speaker.
                var speaker = named ?? (names.Count > 0 ? before : null);
                turn += speaker is null || speaker != before ? 1 : 0;
                before = speaker;
                foreach (var sentence in Lines(document.Text.Text, start, end, register).SelectMany(line => Sentences.Of(document.Text.Text, line.Start, line.End)))
                {
                    if (said.Count > 0 && GoesOn(said[^1], document, sentence, speaker))
                    {
                        said[^1] = said[^1] with { Words = new Utterance(document.Text.Text, said[^1].Words.Start, sentence.End) };
                        continue;
                    }

                    said.Add(new Said(document, passage, new Utterance(document.Text.Text, sentence.Start, sentence.End)) { Speaker = speaker, Register = register, Turn = turn });
                }
            }
        }

        return said;
    }

    /// <summary>In notes an indented line is a remark of its own, not the rest of the one above.</summary>
    private static IEnumerable<(int Start, int End)> Lines(string text, int start, int end, Register register)
    {
        var from = start;
        for (var i = start; register == Register.Notes && i + 2 < end; i++)
        {
            if (text[i] == '\n' && text[i + 1] == ' ' && text[i + 2] == ' ')
            {
                yield return (from, i);
                from = i + 1;
            }
        }

        yield return (from, end);
    }

    private static bool IsSpeech(Passage passage) =>
        passage.Block.Kind is not (BlockKind.Heading or BlockKind.MailHeader or BlockKind.Signature or BlockKind.TableRow or BlockKind.Property or BlockKind.Code or BlockKind.Header or BlockKind.Footer)
        && !passage.IsLeadIn && passage.Topic is not ("options" or "buyer-intent" or "open-questions") && passage.LeadTopic is not ("options" or "not-sold");

    /// <summary>The sentence before it has no end, and only white space lies between them.</summary>
    private static bool GoesOn(Said last, Document document, Sentence next, string? speaker)
    {
        var text = document.Text.Text;
        return speaker is not null && last.Speaker == speaker && last.Passage.Block.SaidAt is { Length: < 10 } && next.Start > last.Words.End
            && text[last.Words.End - 1] is not ('.' or '?' or '!' or '…') && char.IsLower(text[next.Start]) && text.AsSpan(last.Words.End, next.Start - last.Words.End).IsWhiteSpace();
    }

    private static Register RegisterOf(Document document) => document.Source.Role switch
    {
        SourceRole.Proposal => Register.Pitch,
        SourceRole.Email => Register.Mail,
        SourceRole.Crm => Register.Notes,
        // Notes have no running clock.
        _ => document.Text.Blocks.Any(b => b.Speaker is not null && b.SaidAt is not null) ? Register.Call : Register.Notes,
    };
}
