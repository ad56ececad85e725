using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>What to be careful with: competitors, preferences, who decides in truth. From notes, CRM remarks and what the customer's people said.</summary>
internal static class RelationshipLines
{
    private const int Most = 6;

    private static readonly Lexicon Cues = Lexicon.Load("section-cues");

    public static IEnumerable<DraftLine> In(List<Remark> remarks)
    {
        var lines = new LineList(Most);
        foreach (var remark in remarks.Where(r => (r.IsNote || (r.IsTalk && r.Side == Side.Customer)) && !r.IsQuestion && !r.Is("risks")))
        {
            if (Cues.Of("relationship").Any(cue => Phrases.Contains(remark.Plain, cue)) && ContentWords.Of(remark.Words).Count >= 3 && !Cues.Of("courtesy").Any(cue => Phrases.Contains(remark.Plain, cue)))
            {
                lines.Add(new DraftLine("relationship", LineText.Of(remark.Words), remark.Document.Cut(remark.Place)));
            }
        }

        return lines.Lines;
    }
}
