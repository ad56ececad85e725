using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Fields;

/// <summary>The sentence that says when invoices are due.</summary>
internal static class PaymentTerms
{
    private static readonly Lexicon Cues = Lexicon.Load("payment-cues");

    public static FieldValue? In(IEnumerable<Document> documents)
    {
        foreach (var document in documents)
        {
            foreach (var cue in Cues.Of(string.Empty))
            {
                foreach (var passage in document.Passages.Where(p => p.Block.Kind is not BlockKind.Heading && p.Topic != "boilerplate"))
                {
                    foreach (var sentence in passage.Sentences)
                    {
                        var words = sentence.In(document.Text.Text);
                        if (words.Length <= 260 && Phrases.Contains(Phrases.Plain(words), cue) && !Placeholders.In(words))
                        {
                            return new FieldValue(words.TrimEnd('.'), document.Cut(sentence));
                        }
                    }
                }
            }
        }

        return null;
    }
}
