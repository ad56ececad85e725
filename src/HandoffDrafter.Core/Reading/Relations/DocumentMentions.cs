using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Language;

namespace HandoffDrafter.Core.Reading.Relations;

/// <summary>Finds where a sentence names papers: <c>the Master Services Agreement no. 114 between the parties dated 12 January 2026 (the "MSA")</c>.</summary>
internal sealed class DocumentMentions
{
    /// <summary>How far behind its name a paper's date or address may stand.</summary>
    private const int Tail = 140;

    private static readonly Lexicon Kinds = Lexicon.Load("agreement-kinds");
    private static readonly string[] Counted = ["change order", "amendment", "statement of work", "order form"];
    private static readonly string[] DateCues = ["dated", "of", "effective", "on", "as"];
    private static readonly string[] NoName = ["this", "the", "such", "each", "any", "said", "that", "these", "our", "your", "its", "under", "and", "see", "in", "to", "all", "no", "if", "per", "for"];

    private readonly Dictionary<string, DocumentMention> _aliases = new(StringComparer.Ordinal);

    /// <summary>What papers are called that the document gave a name of its own: <c>(the "MSA")</c>.</summary>
    public static string? KindIn(string plain) => Kinds.NameIn(plain);

    /// <summary>In the order in which they stand. What is learned of names serves the sentences that follow.</summary>
    public List<DocumentMention> In(SourceText text, Sentence sentence)
    {
        var words = text.Text[sentence.Start..sentence.End].Replace('\n', ' ');
        var plain = words.ToLowerInvariant();
        var found = new List<DocumentMention>();
        for (var at = 0; at < words.Length;)
        {
            if (At(words, plain, at) is not var (kind, end))
            {
                at++;
                continue;
            }

            var mention = Read(words, plain, kind, at, end, found.Count == 0 ? 0 : found[^1].End - sentence.Start, sentence.Start);
            found.Add(Known(mention));
            Learn(words, found[^1], sentence.Start);
            at = Math.Max(end, mention.End - sentence.Start);
        }

        return found;
    }

    private static (string Kind, int End)? At(string words, string plain, int at)
    {
        if (!char.IsUpper(words[at]) || (at > 0 && (char.IsLetterOrDigit(words[at - 1]) || words[at - 1] == '-')))
        {
            return null;
        }

        (string, int)? longest = null;
        foreach (var (kind, phrase) in Kinds.Entries)
        {
            var end = at + phrase.Length;
            if (plain.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal) && (end == plain.Length || !char.IsLetter(plain[end])) && !(longest?.Item2 >= end))
            {
                longest = (kind, end);
            }
        }

        return longest;
    }

    private static DocumentMention Read(string words, string plain, string kind, int at, int end, int floor, int offset)
    {
        var start = NameStart(words, at, floor);
        var number = PaperNumber.At(words, end, Counted.Contains(kind));
        var stop = number?.End ?? end;
        var tail = words[stop..Math.Min(words.Length, stop + Tail)];
        return new DocumentMention(kind, words[start..end], offset + start, offset + stop)
        {
            Number = number?.Number,
            Date = DateIn(plain[stop..Math.Min(plain.Length, stop + Tail)]),
            Url = UrlIn(tail),
            IsSelf = EndsWithWord(plain[..start], "this"),
        };
    }

    /// <summary>Names grow to the left: <c>Consulting Services Agreement</c>, <c>Quillmark Master Subscription Agreement</c>.</summary>
    /// <param name="floor">Where the name before ends; two papers never share a word.</param>
    private static int NameStart(string words, int at, int floor)
    {
        var start = at;
        for (var joined = 0; start > 1 && words[start - 1] == ' ' && joined < 5; joined++)
        {
            var gap = words.LastIndexOf(' ', start - 2);
            var word = words.AsSpan(gap + 1, start - 2 - gap);
            if (gap + 1 < floor || word.IsEmpty || !char.IsUpper(word[0]) || word[^1] is ',' or '.' or ':' or ';' or '’' or ')' or '"' or '”' || word.EndsWith("'s") || word.EndsWith("’s") || IsNoName(word))
            {
                break;
            }

            start = gap + 1;
        }

        return start;
    }

    private static bool IsNoName(ReadOnlySpan<char> word)
    {
        foreach (var other in NoName)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date that words such as "dated" give it, before another paper is named.</summary>
    private static DateOnly? DateIn(string tail)
    {
        if (Dates.First(tail) is not var (date, start, _))
        {
            return null;
        }

        var ahead = tail[..start].TrimEnd(' ', ',', '(');
        return Array.Exists(DateCues, cue => EndsWithWord(ahead, cue)) && KindIn(Phrases.Plain(ahead)) is null ? date : null;
    }

    private static string? UrlIn(string tail)
    {
        foreach (var start in (string[])["https://", "http://", "www."])
        {
            if (tail.IndexOf(start, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                var end = tail.IndexOfAny([' ', ')', ',', ';', '"', '”', '>'], at);
                return (end < 0 ? tail[at..] : tail[at..end]).TrimEnd('.');
            }
        }

        return null;
    }

    /// <summary>A name that was given to a paper before stands for that paper.</summary>
    private DocumentMention Known(DocumentMention mention) =>
        !mention.IsTold && !mention.IsSelf && _aliases.TryGetValue(Phrases.Plain(mention.Name), out var known)
            ? known with { Start = mention.Start, End = mention.End }
            : mention;

    private void Learn(string words, DocumentMention mention, int offset)
    {
        if (mention.IsTold || mention.IsSelf)
        {
            _aliases.TryAdd(Phrases.Plain(mention.Name), mention);
        }

        var at = mention.End - offset;
        var open = words.IndexOf('(', at);
        if (open < 0 || open - at > Tail || words.IndexOf(')', open) is not (> 0 and var close))
        {
            return;
        }

        var quote = words.AsSpan(open, close - open).IndexOfAny('"', '“', '”');
        var end = quote < 0 ? -1 : words.AsSpan(open + quote + 1, close - open - quote - 1).IndexOfAny('"', '”', '“');
        if (end > 0 && !Kinds.AnyIn(Phrases.Plain(words.AsSpan(at, open - at))))
        {
            _aliases.TryAdd(Phrases.Plain(words.AsSpan(open + quote + 1, end)), mention);
        }
    }

    private static bool EndsWithWord(string plain, string word)
    {
        var text = plain.TrimEnd();
        return text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
    }
}
