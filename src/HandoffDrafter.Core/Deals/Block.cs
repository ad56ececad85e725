namespace HandoffDrafter.Core.Deals;

public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,
    /// <summary>What one speaker said without a break.</summary>
    Turn,
    MailHeader,
    QuotedReply,
    Signature,
    Header,
    Footer,
    Footnote,
    Comment,
    Code,
    Property,
}

/// <summary>What the document's author meant the reader to see of a block.</summary>
public enum BlockState
{
    Normal,
    /// <summary>A tracked insertion that nobody accepted yet.</summary>
    Inserted,
    /// <summary>Asked for, then removed: evidence for what was not sold, never for what was.</summary>
    Deleted,
    /// <summary>A remark beside the text; agreed by nobody.</summary>
    Comment,
    /// <summary>Text that a reader of the document cannot see.</summary>
    Hidden,
}

/// <summary>
/// A run of a source's text with the place it has in the document. <see cref="Start"/> is inclusive and <see cref="End"/> exclusive,
/// in UTF-16 units of the text.
/// </summary>
public sealed record Block(BlockKind Kind, int Start, int End)
{
    /// <summary>Where a person finds it: heading path and clause number, such as <c>2 Services › §2.1(b)</c>. Never a file path.</summary>
    public string? Path { get; init => field = CanonicalText.From(value); }

    /// <summary>Counted from 1, like <see cref="Row"/>, <see cref="Slide"/> and <see cref="Line"/>.</summary>
    public int? Page { get; init; }

    public int? Row { get; init; }

    public int? Slide { get; init; }

    public int? Line { get; init; }

    public string? Speaker { get; init => field = CanonicalText.From(value); }

    /// <summary>As the source tells it: <c>00:05:05</c> into a recording, or an ISO 8601 time for a dated message.</summary>
    public string? SaidAt { get; init => field = CanonicalText.From(value); }

    /// <summary>Who wrote a comment, a tracked change or a quoted reply.</summary>
    public string? Author { get; init => field = CanonicalText.From(value); }

    public BlockState State { get; init; }

    public int Length => End - Start;

    /// <summary>How a person is told where to look: <c>p. 3 §2.1</c>, <c>slide 4</c>, <c>00:05:05</c>, <c>mail of 2026-02-20 line 12</c>.</summary>
    public string Locator => Locators.Describe(this);
}
