using System.Globalization;
using System.Text;
using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation.Grounding;

/// <summary>One question to the aligner: a sentence that stands in a document, and the words that are said to.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Stands">The sentence of the document.</param>
/// <param name="Quoted">The same words with a turn in them, or as copying leaves them.</param>
/// <param name="IsFaithful">Whether the change leaves the meaning alone.</param>
internal sealed record GroundingCase(string Kind, string Stands, string Quoted, bool IsFaithful)
{
    /// <summary>Who is said to have said it; null where nobody is named.</summary>
    public string? Speaker { get; init; }
}

/// <summary>Makes sentences that look alike and say something else, and sentences that look otherwise and say the same.</summary>
internal static class GroundingSet
{
    private static readonly string[] Names =
        ["Harbourline", "Rotterdam", "Brightwater", "Kestrelmoor", "Lisbon", "Dunvarrow", "Medivanta", "Ireland", "Galleria Norte", "Singapore", "Aldous Fenn", "Oslo", "Tarnbrook", "Hopfield",
        "Northgate", "Whitmere", "Lumenhall", "Port Asling", "Graz", "Coldbrook"];

    private static readonly (string From, string To)[] Units =
        [("months", "weeks"), ("business days", "hours"), ("working days", "weeks"), ("hours", "days"), ("years", "months"), ("days", "weeks"), ("kg", "tonnes"), ("weeks", "months"), ("hectares", "acres"), ("tonnes", "kilos"), ("half-day", "five-day"), ("copies", "boxes"), ("degrees", "percent")];

    private static readonly (string From, string To)[] Modals =
        [("may", "will"), ("should", "must"), ("could", "shall"), ("will not", "may not"), ("must", "may"), ("shall", "should"), (" will ", " might ")];

    private static readonly (string From, string To)[] Frequencies =
        [("weekly", "daily"), ("per quarter", "per month"), ("every Monday", "every day"), ("per month", "per week"), ("every two weeks", "every two days"), ("monthly", "yearly"), ("per day", "per week"), ("every day", "every week"), ("twice a day", "once a day"), ("per week", "per day"), ("month-end", "year-end")];

    private static readonly (string From, string To)[] Words =
        [("twelve", "twenty"), ("four", "forty"), ("two", "ten"), ("eight", "eighty"), ("three", "thirty"), ("fifteen (15)", "fifty (50)")];

    private static readonly (string Written, string Digits)[] Numerals =
        [("twelve", "12"), ("four", "4"), ("two", "2"), ("eight", "8"), ("three", "3"), ("fifteen (15)", "15")];

    private static readonly string[] Parties = ["Supplier", "Buyer", "Customer", "Provider", "Client", "Vendor", "Brightwater", "Kestrelmoor", "Publisher", "Studio", "Author", "Seller"];

    private static readonly string[] Exceptions = [", except in August", " unless wind exceeds 40 km per hour", ", other than on public holidays", " without written consent from Kestrelmoor", " only with the consent of Buyer", " if availability falls below 99.5%"];

    public static IReadOnlyList<GroundingCase> Of(IEnumerable<string> sentences)
    {
        var cases = new List<GroundingCase>();
        string? other = null;
        foreach (var sentence in sentences)
        {
            cases.Add(new GroundingCase("speaker", sentence, sentence, false) { Speaker = "Ivo Brandt" });
            if (other is not null)
            {
                cases.Add(new GroundingCase("document", other, sentence, false));
            }

            other = sentence;
            cases.AddRange(Turned(sentence).Where(t => t.Quoted != sentence).Select(t => new GroundingCase(t.Kind, sentence, t.Quoted, false)));
            cases.AddRange(Copied(sentence).Where(t => t.Quoted != sentence).Select(t => new GroundingCase(t.Kind, sentence, t.Quoted, true)));
        }

        return cases;
    }

    /// <summary>Whether the aligner finds the quote, or says that the sentence carries it: for a turned sentence neither may be.</summary>
    public static bool IsTaken(GroundingCase asked)
    {
        var located = new QuoteAligner(Document(asked.Stands)).Find(asked.Quoted, asked.Speaker);
        if (asked.Speaker is not null)
        {
            return located is not null;
        }

        var carries = QuoteSupport.Of(asked.Quoted, [asked.Stands], []) == Core.Deals.Grounding.Grounded;
        return asked.IsFaithful ? located is not null && QuoteSupport.Of(asked.Stands, [located.Span.Quote], []) == Core.Deals.Grounding.Grounded : carries || (located is not null && QuoteSupport.Of(asked.Quoted, [located.Span.Quote], []) == Core.Deals.Grounding.Grounded);
    }

    /// <summary>The sentence between two others, so that it has to be found.</summary>
    public static SourceText Document(string sentence, string speaker = "Nadia Holm")
    {
        var (text, blocks) = (new StringBuilder(), new List<Block>());
        foreach (var (words, by) in (ReadOnlySpan<(string, string)>)[("Thank you all for coming.", "Ivo Brandt"), (sentence, speaker), ("That is settled, then.", "Ivo Brandt")])
        {
            blocks.Add(new Block(BlockKind.Turn, text.Length, text.Length + words.Length) { Speaker = by });
            text.Append(words).Append('\n');
        }

        return new SourceText("grounding", 1, text.ToString(), blocks.ToValueList());
    }

    private static IEnumerable<(string Kind, string Quoted)> Turned(string sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsAsciiDigit(sentence[i]))
            {
                yield return ("digit", $"{sentence[..i]}{(char)('0' + ((sentence[i] - '0' + 3) % 10))}{sentence[(i + 1)..]}");
            }
        }

        foreach (var (kind, pairs) in Tables())
        {
            foreach (var (from, to) in pairs)
            {
                yield return (kind, First(sentence, from, to));
            }
        }

        yield return ("negation", sentence.Contains(" not ", StringComparison.Ordinal) ? First(sentence, " not ", " ") : First(First(First(sentence, " will ", " will not "), " shall ", " shall not "), " must ", " must not "));
        yield return ("negation", First(sentence, " never ", " "));
        foreach (var name in Names)
        {
            yield return ("name", First(sentence, name, "Velmorra"));
        }

        foreach (var exception in Exceptions)
        {
            yield return ("exception dropped", First(sentence, exception, string.Empty));
        }

        yield return ("limit dropped", First(sentence, "up to ", string.Empty));
        yield return ("exclusivity added", First(First(First(sentence, " will ", " will exclusively "), " shall ", " shall exclusively "), " must ", " must exclusively "));
        yield return ("everything added", First(First(sentence, " the ", " all the "), " a ", " every "));
        var parties = Parties.Where(p => sentence.Contains(p, StringComparison.Ordinal)).OrderBy(p => sentence.IndexOf(p, StringComparison.Ordinal)).ToList();
        if (parties.Count >= 2)
        {
            yield return ("parties swapped", sentence.Replace(parties[0], "\u0001", StringComparison.Ordinal).Replace(parties[1], parties[0], StringComparison.Ordinal).Replace("\u0001", parties[1], StringComparison.Ordinal));
        }
    }

    private static List<(string Kind, (string From, string To)[] Pairs)> Tables() =>
    [
        ("unit", Units), ("modal", Modals), ("frequency", Frequencies), ("number in words", Words),
        ("currency", [("€", "$"), ("$", "£"), ("£", "€")]),
        ("date", [("March", "May"), ("September", "November"), ("June", "July"), ("October", "December"), ("2026", "2027"), ("2027", "2028")]),
        ("direction", [("before", "after"), ("after", "before"), ("within", "after"), ("until", "from"), ("from September", "until September")]),
    ];

    private static IEnumerable<(string Kind, string Quoted)> Copied(string sentence)
    {
        yield return ("white space", sentence.Replace(" ", "\n  ", StringComparison.Ordinal));
        yield return ("no-break space", sentence.Replace(' ', '\u00a0'));
        yield return ("case", sentence.ToUpperInvariant());
        yield return ("smart quotes", sentence.Replace('\'', '’').Replace("\"", "”", StringComparison.Ordinal));
        yield return ("ligature", sentence.Replace("fi", "\ufb01", StringComparison.Ordinal).Replace("fl", "\ufb02", StringComparison.Ordinal).Replace("ff", "\ufb00", StringComparison.Ordinal));
        yield return ("dash", sentence.Replace("-", "\u2011", StringComparison.Ordinal));
        yield return ("hyphenation", Hyphenated(sentence));
        yield return ("soft hyphen", Hyphenated(sentence).Replace("-\n", "\u00ad", StringComparison.Ordinal));
        yield return ("last stop dropped", sentence[..^1]);
        yield return ("article dropped", sentence.StartsWith("The ", StringComparison.Ordinal) ? sentence[4..] : First(sentence, " the ", " "));
    }

    /// <summary>The longest word, broken at its middle as at the end of a line.</summary>
    private static string Hyphenated(string sentence)
    {
        var word = sentence.Split(' ').Where(w => w.All(char.IsAsciiLetterLower)).MaxBy(w => w.Length)!;
        return First(sentence, word, string.Create(CultureInfo.InvariantCulture, $"{word[..(word.Length / 2)]}-\n{word[(word.Length / 2)..]}"));
    }

    private static string First(string sentence, string from, string to)
    {
        var at = sentence.IndexOf(from, StringComparison.Ordinal);
        while (at >= 0 && Cuts(sentence, at) | Cuts(sentence, at + from.Length))
        {
            at = sentence.IndexOf(from, at + 1, StringComparison.Ordinal);
        }

        return at < 0 ? sentence : sentence[..at] + to + sentence[(at + from.Length)..];
    }

    private static bool Cuts(string sentence, int at) => at > 0 && at < sentence.Length && char.IsLetter(sentence[at - 1]) && char.IsLetter(sentence[at]);

    /// <summary>The same figure in digits, which a line may have where its quote has words.</summary>
    public static IEnumerable<(string Line, string Quote)> InDigits(IEnumerable<string> sentences) =>
        from sentence in sentences
        from numeral in Numerals
        let line = First(sentence, numeral.Written + " ", numeral.Digits + " ")
        where line != sentence
        select (line, sentence);
}
