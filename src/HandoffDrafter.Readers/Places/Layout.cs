using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Readers.Places;

/// <summary>From the pieces of a text to its blocks: who speaks or writes, and where each piece stands.</summary>
internal static class Layout
{
    public static List<Block> Of(string text, List<Piece> pieces, CancellationToken cancellationToken)
    {
        var roster = Roster.Of(text);
        if (TranscriptLines.TryLay(text, TranscriptLines.IsStructured(pieces.Count(p => p.Shape is Shape.Heading or Shape.Row), pieces.Count), cancellationToken) is { } turns)
        {
            roster.Resolve(turns);
            return turns;
        }

        var path = new HeadingPath();
        var mail = new MailThread(text, pieces);
        var speakers = SpeakerLabels.In(text);
        var blocks = new List<Block>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var piece = pieces[i];
            var words = text[piece.Start..piece.End];
            var block = new Block(KindOf(piece.Shape), piece.Start, piece.End)
            {
                Path = piece.Shape switch
                {
                    Shape.Heading => path.Heading(piece.Level, words),
                    Shape.Bullet when ClauseNumber.At(words) is null => path.Bullet(),
                    Shape.Paragraph or Shape.Bullet => path.Paragraph(words),
                    _ => path.Here(),
                },
                Line = piece.Line,
                Row = piece.Row,
                Slide = piece.Slide,
                Page = piece.Page,
            };
            if (mail.Sees(i, ref block) || piece.Shape is not (Shape.Paragraph or Shape.Bullet))
            {
                blocks.Add(block);
            }
            else if (SaidBy(text, block, roster, speakers) is { } turn)
            {
                blocks.Add(turn);
            }
            else
            {
                SpeakerLabels.Split(text, block, speakers, blocks);
            }
        }

        roster.Resolve(blocks);
        return blocks;
    }

    /// <summary>The block as a turn, where it starts with the name of somebody who was there.</summary>
    private static Block? SaidBy(string text, Block block, Roster roster, HashSet<string> speakers)
    {
        var words = text.AsSpan(block.Start, block.Length);
        var colon = roster.IsEmpty ? -1 : words[..Math.Min(words.Length, SpeakerName.Longest)].IndexOf(": ");
        if (colon < 2 || SpeakerName.Of(words[..colon]) is not { } name || speakers.Contains(name) || roster.Find(name) is not { } person)
        {
            return null;
        }

        var start = block.Start + colon + 1;
        while (start < block.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start == block.End ? null : block with { Kind = BlockKind.Turn, Start = start, Speaker = person };
    }

    private static BlockKind KindOf(Shape shape) => shape switch
    {
        Shape.Heading => BlockKind.Heading,
        Shape.Bullet => BlockKind.ListItem,
        Shape.Row => BlockKind.TableRow,
        Shape.Quoted => BlockKind.QuotedReply,
        Shape.Code => BlockKind.Code,
        _ => BlockKind.Paragraph,
    };
}
