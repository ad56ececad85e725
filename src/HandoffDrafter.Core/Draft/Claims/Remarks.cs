using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>One sentence of a document with who said it and where it stands.</summary>
internal sealed record Remark(Document Document, Passage Passage, Sentence Place, string Plain)
{
    public string Words => Place.In(Document.Text.Text);

    /// <summary>The one who speaks or writes; null in what nobody signs.</summary>
    public string? Speaker => Passage.Block.Speaker ?? (Passage.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.QuotedReply ? Passage.Block.Author : null);

    /// <summary>Which side speaks; null where nobody is known to.</summary>
    public Side? Side { get; init; }

    /// <summary>Talk, notes and mails: words of people, not of a document.</summary>
    public bool IsTalk => Document.Is(SourceRole.CallNotes, SourceRole.Email);

    public bool IsNote => Document.Is(SourceRole.CallNotes, SourceRole.Crm) && Speaker is null;

    public bool Is(string topic) => Passage.Topic == topic;

    public bool IsQuestion => Words.EndsWith('?');
}

internal static class Remarks
{
    /// <summary>Sentences that somebody meant to say something by: no heads, signatures, boilerplate or lead-ins; table rows of CRM notes aside.</summary>
    public static List<Remark> Of(Dossier dossier, DealSides sides)
    {
        var remarks = new List<Remark>();
        foreach (var document in dossier.Documents)
        {
            foreach (var passage in document.Passages)
            {
                if (passage.Block.Kind is BlockKind.Heading or BlockKind.MailHeader or BlockKind.Signature or BlockKind.Header or BlockKind.Footer || (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow) || passage.IsLeadIn || passage.Topic is "boilerplate" or "signatures")
                {
                    continue;
                }

                foreach (var (place, plain) in passage.Lines)
                {
                    var remark = new Remark(document, passage, place, plain);
                    remarks.Add(remark with { Side = sides.SideOf(remark.Speaker) });
                }
            }
        }

        return remarks;
    }
}
