using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.Language;

/// <summary>
/// A block with what a person who reads down the page has in mind when they come to it: the heading above it and the words that
/// introduce the list it is in. Read alone, the bullets under "The following are out of scope:" look sold.
/// </summary>
public sealed record Passage(SourceText Text, Block Block)
{
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

    public List<Sentence> Sentences => field ??= Language.Sentences.Of(Text.Text, Block.Start, Block.End);

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
    private static readonly Lexicon Headings = Lexicon.Load("headings");
    private static readonly Lexicon LeadIns = Lexicon.Load("lead-ins");

    /// <summary>What the document's author meant to be read: deleted, hidden and commenting text is left out.</summary>
    public static List<Passage> Of(SourceText text)
    {
        var passages = new List<Passage>(text.Blocks.Count);
        string? heading = null, topic = null, leadIn = null, leadTopic = null;
        foreach (var block in text.Blocks)
        {
            if (block.State is not (BlockState.Normal or BlockState.Inserted) || block.Length == 0)
            {
                continue;
            }

            var passage = new Passage(text, block) { Heading = heading, Topic = topic };
            if (block.Kind == BlockKind.Heading)
            {
                heading = passage.Words;
                topic = TopicOf(heading);
                (leadIn, leadTopic) = (null, null);
                passage = passage with { Heading = heading, Topic = topic };
            }
            else if (passage.IsLeadIn)
            {
                leadIn = passage.Words;
                leadTopic = LeadIns.NameIn(passage.Plain);
            }
            else if (IsItem(text, block))
            {
                passage = passage with { LeadIn = leadIn, LeadTopic = leadTopic };
            }
            else if (block.Kind != BlockKind.TableRow)
            {
                (leadIn, leadTopic) = (null, null);
            }

            passages.Add(passage);
        }

        return passages;
    }

    public static string? TopicOf(string heading) => Headings.NameIn(Phrases.Plain(heading));

    private static bool IsItem(SourceText text, Block block) =>
        block.Kind == BlockKind.ListItem || text.Text[block.End - 1] == ';' || text.Text.AsSpan(block.Start, block.Length).EndsWith("; and") || char.IsLower(text.Text[block.Start]);
}
