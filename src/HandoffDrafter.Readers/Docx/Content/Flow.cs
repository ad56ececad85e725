using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Docx.Formatting;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>What follows upon each other down a page.</summary>
internal abstract record Flow;

internal sealed record TableRow(int Number, List<List<Flow>> Cells) : Flow;

/// <summary>A chart or a diagram, which is a part of its own.</summary>
internal sealed record LinkedGraphic(string LinkId, bool IsChart) : Flow;

internal sealed record Paragraph(ParagraphFormat Format) : Flow
{
    private readonly StringBuilder _open = new();
    private List<TextSpan> _spans = [];
    private (BlockState State, string? Author) _openAs;

    public ParagraphFormat Format { get; set; } = Format;

    /// <summary>Words drawn as a shape rather than set as text.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Ids of the comments that are tied to it, and of the foot and end notes.</summary>
    public List<string> Comments { get; private set; } = [];

    public List<(bool AtEnd, string Id)> Notes { get; private set; } = [];

    public int Length { get; private set; }

    public int Pictures { get; set; }

    /// <summary>All that is seen of it is bold; null where nothing is.</summary>
    public bool? IsBold { get; private set; }

    public void Append(string text, BlockState state, string? author)
    {
        if (_openAs != (state, author))
        {
            Close();
            _openAs = (state, author);
        }

        _open.Append(text);
        Length += text.Length;
    }

    public void Weigh(bool bold) => IsBold = (IsBold ?? true) && bold;

    public List<TextSpan> Spans()
    {
        Close();
        return _spans;
    }

    /// <summary>Puts what the paragraph before held in front: the mark between the two was deleted.</summary>
    public void Absorb(Paragraph before)
    {
        // Any number of paragraphs may be joined one by one: what is gathered already is handed on, not copied.
        _spans = Joined(before.Spans(), Spans());
        (Comments, Notes) = (Joined(before.Comments, Comments), Joined(before.Notes, Notes));
        Length += before.Length;
        Pictures += before.Pictures;
        IsBold = before.IsBold is null ? IsBold : before.IsBold.Value && IsBold != false;
    }

    private static List<T> Joined<T>(List<T> gathered, List<T> more)
    {
        gathered.AddRange(more);
        return gathered;
    }

    private void Close()
    {
        if (_open.Length > 0)
        {
            _spans.Add(new TextSpan(_open.ToString(), _openAs.State, _openAs.Author));
            _open.Clear();
        }
    }
}

/// <summary>Words of one state; <see cref="Author"/> is who inserted or deleted them.</summary>
internal readonly record struct TextSpan(string Text, BlockState State, string? Author)
{
    public bool IsVisible => State is BlockState.Normal or BlockState.Inserted;
}

/// <summary>What the elements around a piece of text make of it.</summary>
internal readonly record struct Surroundings(BlockState State, string? Author, bool OnColour)
{
    /// <summary>A deletion stays one, whatever is inside it.</summary>
    public Surroundings Tracked(BlockState state, string? author) =>
        State == BlockState.Deleted ? this : this with { State = state, Author = author ?? Author };

    public Surroundings Coloured(bool colour) => this with { OnColour = OnColour || colour };
}
