using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Draft.Terms;

/// <summary>
/// The words in which an agreement says what it is, of which day, and between whom: from its first sentence up to the recitals or the
/// first clause, over as many paragraphs as that takes.
/// </summary>
internal sealed record Preamble(Document Document, int Start, int End)
{
    // A table of contents and definitions may come first; a preamble behind them is still one, one behind half a book is not.
    private const int LatestStart = 60_000;
    private const int Longest = 3_500;
    private const int ReachToParties = 600;

    /// <summary>How far one party of a sentence stands from the next.</summary>
    public const int Near = 200;

    private static readonly Lexicon Marks = Lexicon.Load("preamble-marks");

    public ReadOnlySpan<char> Words => Document.Text.Text.AsSpan(Start, End - Start);

    /// <summary>Null where no sentence of the document brings an agreement and its parties together.</summary>
    public static Preamble? In(Document document)
    {
        for (var i = 0; i < document.Passages.Count && document.Passages[i].Block.Start <= LatestStart; i++)
        {
            var passage = document.Passages[i];
            if (passage.Block.Kind is BlockKind.Heading or BlockKind.Header or BlockKind.Footer || (passage.Block.Kind == BlockKind.TableRow && !passage.IsProseRow))
            {
                continue;
            }

            foreach (var (place, plain) in passage.Lines)
            {
                if (Begins(plain, i + 1 < document.Passages.Count ? document.Passages[i + 1].Plain : string.Empty))
                {
                    return new Preamble(document, place.Start, EndBehind(document, place.Start));
                }
            }
        }

        return null;
    }

    private static bool Begins(string plain, string next)
    {
        if (First("itself", plain) > ReachToParties || plain.StartsWith("whereas", StringComparison.Ordinal) || plain.Contains("entire agreement", StringComparison.Ordinal))
        {
            return false;
        }

        // The parties may come in the paragraphs below: "This Agreement is made this 2nd day of May 2026" / "BETWEEN:" / …
        var parties = First("parties", plain);
        return parties <= ReachToParties ? !Denied(plain, parties) : First("parties", next) == 0 && plain.Length <= ReachToParties;
    }

    private static int First(string name, string plain) => Marks.Of(name).Min(word => Phrases.Find(plain, word) is >= 0 and var at ? at : int.MaxValue);

    /// <summary>"the entire agreement between the parties" and "any dispute between them" name nobody.</summary>
    private static bool Denied(string plain, int at)
    {
        var behind = plain.AsSpan(plain.IndexOf(' ', at) is > 0 and var space ? space + 1 : plain.Length);
        foreach (var lead in (ReadOnlySpan<string>)["and among ", "and between ", "and "])
        {
            behind = behind.StartsWith(lead) ? behind[lead.Length..] : behind;
        }

        foreach (var nobody in (ReadOnlySpan<string>)["the parties", "parties", "them", "you and", "us ", "the two", "both", "one or", "themselves", "such "])
        {
            if (behind.StartsWith(nobody) && !behind.StartsWith("the parties:") && !behind.StartsWith("the following"))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndBehind(Document document, int start)
    {
        var text = document.Text.Text;
        var last = document.Passages[^1].Block.End;
        var most = Math.Min(last, start + Longest);
        var folded = Phrases.Folded(text.AsSpan(start, most - start));
        var end = folded.Length;
        foreach (var mark in Marks.Of("end"))
        {
            // A mark in the first words is the sentence's own: "In consideration of …, this Agreement is made between …".
            var at = folded.IndexOf(mark, Math.Min(80, folded.Length), StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        foreach (var passage in document.Passages.SkipWhile(p => p.Block.Start <= start).TakeWhile(p => p.Block.Start < start + end))
        {
            if (passage.Block.Kind == BlockKind.Heading && passage.Topic is not (null or "parties"))
            {
                end = passage.Block.Start - start;
                break;
            }
        }

        return start + end;
    }
}
