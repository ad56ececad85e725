using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Language;

/// <summary>
/// A block with what a person who reads down the page has in mind when they come to it: the heading above it and the words that
/// introduce the list it is in. Read alone, the bullets under "The following are out of scope:" look sold.
/// </summary>
public sealed record Passage(SourceText Text, Block Block)
{
    private const int ShortestProse = 60;
    private const int FewestProseWords = 8;

    public string? Heading { get; init; }

    /// <summary>What the heading announces (a claim section, <c>boilerplate</c>, <c>parties</c> or <c>signatures</c>), or null.</summary>
    public string? Topic { get; init; }

    /// <summary>The sentence that ends in a colon above this list item.</summary>
    public string? LeadIn { get; init; }

    /// <summary>What the lead-in makes of the items under it; null where it does not say.</summary>
    public string? LeadTopic { get; init; }

    // Kept, since every part of drafting asks again; a passage of another heading has the same words.
    public string Words => field ??= Text.Text[Block.Start..Block.End];

    public string Plain => field ??= Phrases.Plain(Text.Text.AsSpan(Block.Start, Block.Length));

    public bool IsLeadIn => Words.TrimEnd().EndsWith(':');

    /// <summary>Of a table row, those of each cell: a cell's last sentence does not run into the next cell.</summary>
    public List<Sentence> Sentences => field ??= Block.Kind == BlockKind.TableRow
        ? [.. Cells().Where(c => c.Words.Length > 0).SelectMany(c => Language.Sentences.Of(Text.Text, c.Start, c.End))]
        : Language.Sentences.Of(Text.Text, Block.Start, Block.End);

    /// <summary>A table row that lays out prose: agreements set clauses beside their numbers or headings.</summary>
    public bool IsProseRow => Block.Kind == BlockKind.TableRow && Cells().Exists(c => c.Words.Length >= ShortestProse && c.Words[^1] is '.' or ';' && c.Words.Count(ch => ch == ' ') >= FewestProseWords);

    /// <summary>Its sentences with their words in plain form.</summary>
    public IReadOnlyList<(Sentence Place, string Plain)> Lines =>
        field ??= [.. Sentences.Select(s => (s, Phrases.Plain(Text.Text.AsSpan(s.Start, s.End - s.Start))))];

    /// <summary>The cells of a table row, with where each starts and ends in the text.</summary>
    public List<(string Words, int Start, int End)> Cells()
    {
        const string Bar = " | ";
        var cells = new List<(string, int, int)>();
        for (var start = Block.Start; start <= Block.End;)
        {
            var bar = Text.Text.IndexOf(Bar, start, Block.End - start, StringComparison.Ordinal);
            var end = bar < 0 ? Block.End : bar;
            cells.Add((Text.Text[start..end].Trim(), start, end));
            start = bar < 0 ? Block.End + 1 : bar + Bar.Length;
        }

        return cells;
    }
}

public static class Passages
{
    private const int LongestRunIn = 60;

    private static readonly Lexicon Headings = Lexicon.Load("headings");
    private static readonly Lexicon LeadIns = Lexicon.Load("lead-ins");
    private static readonly Lexicon Negations = Lexicon.Load("negations");

    /// <summary>What the document's author meant to be read: deleted, hidden and commenting text is left out.</summary>
    public static List<Passage> Of(SourceText text)
    {
        var passages = new List<Passage>(text.Blocks.Count);
        string? heading = null, topic = null, leadIn = null, leadTopic = null, number = null;
        foreach (var block in text.Blocks)
        {
            if (block.State is not (BlockState.Normal or BlockState.Inserted) || block.Length == 0)
            {
                continue;
            }

            var passage = new Passage(text, block) { Heading = heading, Topic = topic };
            if (RunIn(passage, number) is var (runIn, at))
            {
                // A clause of the first level starts a new subject whatever it is called; one below keeps its parent's where its own says nothing.
                (heading, topic) = (runIn ?? heading, TopicOf(runIn ?? string.Empty) ?? (at.Contains('.', StringComparison.Ordinal) && Top(at) == Top(number) ? topic : null));
                number = at;
                passage = passage with { Heading = heading, Topic = topic };
            }

            if (block.Kind == BlockKind.Heading)
            {
                heading = passage.Words;
                topic = TopicOf(heading);
                number = ClauseNumber.At(heading)?.Number;
                (leadIn, leadTopic) = (null, null);
                passage = passage with { Heading = heading, Topic = topic };
            }
            else if (passage.IsLeadIn)
            {
                leadIn = passage.Words;
                leadTopic = LeadTopicOf(passage.Plain);
            }
            else if (IsItem(text, block))
            {
                passage = passage with { LeadIn = leadIn, LeadTopic = leadTopic };
            }
            else if (block.Kind is not (BlockKind.TableRow or BlockKind.Header or BlockKind.Footer or BlockKind.Footnote) && !IsPageMark(passage.Words))
            {
                (leadIn, leadTopic) = (null, null);
            }

            passages.Add(passage);
        }

        return passages;
    }

    public static string? TopicOf(string heading) => Headings.NameIn(Phrases.Plain(heading));

    /// <summary>
    /// A heading that runs into its clause ("4. Customer Duties. The Customer shall …"), or a clause whose number shows that the heading above is
    /// not its own. A reader that saw no headings would otherwise leave a whole agreement under "Confidentiality".
    /// </summary>
    private static (string? Heading, string Number)? RunIn(Passage passage, string? number)
    {
        if (passage.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableRow) || ClauseNumber.At(passage.Words) is not var (at, from) || !char.IsAsciiDigit(at[0]))
        {
            return null;
        }

        var words = passage.Words.AsSpan(from);
        words = words.StartsWith("| ") ? words[2..] : words;
        var end = words[..Math.Min(words.Length, LongestRunIn)].IndexOfAny(".:|");
        var title = end > 2 && end + 1 < words.Length && words[end + 1] == ' ' ? words[..end].Trim().ToString() : null;
        title = title is not null && char.IsUpper(title[0]) && IsTitle(title) ? title : null;

        // "1." and "2." under "3. Exclusions" number a list; "7.1" there is a clause of another section.
        var level = at.Contains('.', StringComparison.Ordinal);
        return (title is not null && (level || number is null || TopicOf(title) is not null)) || (level && number is not null && Top(at) != Top(number)) ? (title, at) : null;
    }

    private static bool IsTitle(string words) =>
        words.Split(' ') is { Length: <= 7 } parts && !parts.Any(w => w is "will" or "shall" or "is" or "are" or "must" or "may");

    private static string? Top(string? number) => number?.Split('.')[0];

    /// <summary>
    /// What a lead-in makes of its items. One that denies in words that the lexicon does not know may not make them sold: then it says
    /// nothing.
    /// </summary>
    private static string? LeadTopicOf(string plain) =>
        LeadIns.NameIn(plain) is not "sold-scope" and { } topic ? topic : Negations.AnyIn(plain) ? null : LeadIns.NameIn(plain);

    private static bool IsItem(SourceText text, Block block)
    {
        var words = text.Text.AsSpan(block.Start, block.Length);
        return block.Kind == BlockKind.ListItem || words[^1] == ';' || words.EndsWith("; and") || char.IsLower(words[0])
            || words is ['(', _, ')', ..] || words is ['(', _, _, ')', ..] || (words.Length > 3 && char.IsAsciiLetter(words[0]) && words[1] == ')');
    }

    /// <summary>The foot of a page that a reader could not tell from its text does not end a list: "Page 2 of 3".</summary>
    private static bool IsPageMark(string words) => words.Length <= 60 && words.StartsWith("Page ", StringComparison.Ordinal) && words.Any(char.IsAsciiDigit);
}
