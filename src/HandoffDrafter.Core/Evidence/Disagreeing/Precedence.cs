using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>The sentence by which agreements say which of them prevails, or that nothing said before them counts.</summary>
internal static class Precedence
{
    private static readonly Lexicon Cues = Lexicon.Load("precedence-cues");

    /// <summary>"Entire Agreement." is a title.</summary>
    private const int FewestWords = 4;

    public static Evidence? In(List<ComparedDocument> agreements) => Find(agreements, "order") ?? Find(agreements, "entire");

    private static Evidence? Find(List<ComparedDocument> agreements, string kind)
    {
        foreach (var document in agreements)
        {
            foreach (var passage in document.Passages.Where(p => p.Block.Kind is not (BlockKind.Heading or BlockKind.TableRow)))
            {
                foreach (var sentence in passage.Sentences)
                {
                    var plain = Phrases.Plain(sentence.In(document.Text.Text));
                    if (plain.Count(c => c == ' ') >= FewestWords && Cues.Of(kind).Any(cue => Phrases.Contains(plain, cue)))
                    {
                        return document.Cut(sentence.Start, sentence.End);
                    }
                }
            }
        }

        return null;
    }
}
