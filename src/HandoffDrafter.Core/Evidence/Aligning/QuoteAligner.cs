using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Assessing;

/// <summary>Words of a document, and how they were found there.</summary>
public sealed record LocatedQuote(SourceSpan Span, EvidenceMatch Match);

/// <summary>
/// Finds in one document the words that somebody quotes from it: as they are, without the differences that copying makes, or with slips that
/// cannot change what is said. A quote that differs in a number, unit, date, negation, modal, name or any other word is not found.
/// </summary>
public sealed class QuoteAligner(SourceText text)
{
    private readonly Lazy<NormalText[]> _normal = new(() => [NormalText.Of(text.Text, keepHyphens: false), NormalText.Of(text.Text, keepHyphens: true)], isThreadSafe: false);
    private readonly Lazy<LooseText> _loose = new(() => LooseText.Of(text.Text), isThreadSafe: false);

    /// <param name="quote">What is said to stand in the document.</param>
    /// <param name="speaker">Who is said to have said it; null where the document is nobody's speech.</param>
    /// <returns>Null where it does not stand there, or somebody else says it.</returns>
    public LocatedQuote? Find(string quote, string? speaker = null)
    {
        quote = quote.Trim();
        return quote.Length == 0 ? null : Exactly(quote, speaker) ?? Normalised(quote, speaker) ?? Loosely(quote, speaker);
    }

    private LocatedQuote? Exactly(string quote, string? speaker)
    {
        for (var at = text.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (Located(at, at + quote.Length, EvidenceMatch.Exact, speaker) is { } located)
            {
                return located;
            }
        }

        return null;
    }

    private LocatedQuote? Normalised(string quote, string? speaker)
    {
        foreach (var keepHyphens in (ReadOnlySpan<bool>)[false, true])
        {
            var wanted = NormalText.Of(quote, keepHyphens).Text;
            foreach (var normal in wanted.Length == 0 ? [] : _normal.Value)
            {
                for (var at = normal.Text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = normal.Text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
                {
                    var (start, end) = normal.Origin(at, at + wanted.Length);
                    if (Located(start, end, EvidenceMatch.Normalised, speaker) is { } located)
                    {
                        return located;
                    }
                }
            }
        }

        return null;
    }

    private LocatedQuote? Loosely(string quote, string? speaker)
    {
        var wanted = LooseText.Of(quote);
        foreach (var (start, end) in _loose.Value.Find(wanted))
        {
            if (Located(start, end, EvidenceMatch.Fuzzy, speaker) is { } located)
            {
                return located;
            }
        }

        return null;
    }

    /// <summary>Whole words, said by one speaker, who is the one named.</summary>
    private LocatedQuote? Located(int start, int end, EvidenceMatch match, string? speaker)
    {
        end = WithException(end);
        if (CutsWord(start) || CutsWord(end) || text.TrySpan(start, end, out _) is not { } span)
        {
            return null;
        }

        var first = text.BlockAt(start);
        var last = text.BlockAt(end - 1);
        return first?.Speaker != last?.Speaker || first?.State != last?.State || (speaker is not null && !string.Equals(first?.Speaker, speaker, StringComparison.OrdinalIgnoreCase))
            ? null : new LocatedQuote(span, match);
    }

    /// <summary>
    /// To the end of its sentence where that goes on with an exception or a condition: a quote that stops before "unless" says more than the
    /// document.
    /// </summary>
    private int WithException(int end)
    {
        if (text.BlockAt(end - 1) is not { } block || block.End <= end)
        {
            return end;
        }

        var sentence = Sentences.Of(text.Text, block.Start, block.End).Find(s => s.Start < end && s.End > end);
        return sentence.End > end && QuoteSupport.Restricts(text.Text[end..sentence.End]) ? sentence.End : end;
    }

    private bool CutsWord(int at) => at > 0 && at < text.Text.Length && IsWord(text.Text[at - 1]) && IsWord(text.Text[at]) || Splits(at);

    /// <summary>"1.5" and "1,500" are one number: "5 hours" is not in "1.5 hours".</summary>
    private bool Splits(int at) =>
        at >= 1 && at < text.Text.Length && ((at >= 2 && char.IsAsciiDigit(text.Text[at]) && text.Text[at - 1] is '.' or ',' && char.IsAsciiDigit(text.Text[at - 2]))
            || (at + 1 < text.Text.Length && char.IsAsciiDigit(text.Text[at - 1]) && text.Text[at] is '.' or ',' && char.IsAsciiDigit(text.Text[at + 1])));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
