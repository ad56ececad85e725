using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Readers.Places;

/// <summary>From the pieces of a text to its blocks: who speaks or writes, and where each piece stands.</summary>
internal static class Layout
{
    public static List<Block> Of(string text, List<Piece> pieces, CancellationToken cancellationToken)
    {
        if (TranscriptLines.TryLay(text, cancellationToken) is { } turns)
        {
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
            if (mail.Sees(i, ref block) || speakers.Count == 0 || piece.Shape is not (Shape.Paragraph or Shape.Bullet))
            {
                blocks.Add(block);
            }
            else
            {
                SpeakerLabels.Split(text, block, speakers, blocks);
            }
        }

        return blocks;
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
