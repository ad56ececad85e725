using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Claims;

/// <summary>
/// Sections that documents head themselves (what we heard, success criteria, risks, open questions), with the few turns of phrase by
/// which people say such things elsewhere.
/// </summary>
internal static class HeadedLines
{
    private const int LongestWhole = 220;

    private static readonly Lexicon Cues = Lexicon.Load("section-cues");

    /// <summary>The section, how many lines of it anybody reads, and whose words count outside of headings.</summary>
    private static readonly (string Section, int Most, bool CustomerOnly)[] Sections =
        [("buyer-intent", 10, true), ("success-criteria", 10, true), ("risks", 10, false), ("open-questions", 12, false)];

    public static IEnumerable<DraftLine> In(Dossier dossier, DealSides sides)
    {
        foreach (var (section, most, customerOnly) in Sections)
        {
            var lines = new LineList(most);
            foreach (var document in dossier.Documents)
            {
                foreach (var passage in document.Passages)
                {
                    Read(document, passage, section, customerOnly, sides, lines);
                }
            }

            foreach (var line in lines.Lines)
            {
                yield return line;
            }
        }
    }

    private static void Read(Document document, Passage passage, string section, bool customerOnly, DealSides sides, LineList lines)
    {
        var block = passage.Block;
        if (block.Kind is BlockKind.Heading or BlockKind.MailHeader or BlockKind.Signature || passage.IsLeadIn || passage.Topic is "boilerplate" or "signatures")
        {
            return;
        }

        if (block.Kind == BlockKind.TableRow)
        {
            if (document.Is(SourceRole.Intake) && passage.Cells() is [var question, var answer, ..] && !Placeholders.In(answer.Words)
                && Cues.Of(section + "-asked").Any(cue => Phrases.Contains(Phrases.Plain(question.Words), cue)))
            {
                lines.Add(new DraftLine(section, LineText.Of(answer.Words), document.Cut(passage)));
            }

            return;
        }

        var headed = passage.Topic == section && !(document.Is(SourceRole.Sow) && section == "buyer-intent" && passage.Sentences.Count > 3);
        var spokenByOthers = customerOnly && block.Speaker is not null && sides.SideOf(block.Speaker) != Side.Customer;
        // What is open is often said across the sentences of one bullet: "In UTC? Tendai asked, nobody knew."
        var whole = section == "open-questions" && block.Kind == BlockKind.ListItem && block.Length <= LongestWhole;
        foreach (var sentence in whole ? [new Sentence(block.Start, block.End)] : passage.Sentences)
        {
            var words = sentence.In(document.Text.Text);
            var plain = Phrases.Plain(words);
            var cued = !spokenByOthers && (document.Is(SourceRole.CallNotes, SourceRole.Email) ? Cues.Of(section) : Cues.Of(section + "-written")).Any(cue => Phrases.Contains(plain, cue));
            var measured = section != "success-criteria" || headed || Facts.In(words).Any(f => f.Unit.Length > 0 || f.Kind is not FactKind.Quantity);
            if ((headed || (cued && measured)) && (section == "open-questions" || !words.EndsWith('?')) && ContentWords.Of(words).Count >= 3 && !Cues.Of("courtesy").Any(cue => Phrases.Contains(plain, cue)))
            {
                lines.Add(new DraftLine(section, LineText.Of(words), document.Cut(sentence)));
            }
        }
    }
}
