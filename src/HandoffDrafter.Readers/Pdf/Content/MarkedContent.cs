using HandoffDrafter.Readers.Pdf.Objects;

namespace HandoffDrafter.Readers.Pdf.Content;

/// <summary>The marks that are open around the content being drawn.</summary>
internal sealed class MarkedContent(OptionalContent layers)
{
    private const int Deepest = 10_000;

    private readonly Stack<Mark> _open = new();

    public GlyphTraits Traits => _open.TryPeek(out var mark) ? mark.Traits : GlyphTraits.None;

    /// <summary>What the innermost mark says its content reads as; null where none does.</summary>
    public Replacement? Replacement => _open.TryPeek(out var mark) ? mark.Replacement : null;

    public int Depth => _open.Count;

    public void Begin(string? tag, PdfDictionary? properties)
    {
        if (_open.Count >= Deepest)
        {
            return;
        }

        var traits = Traits;
        if (tag == "OC" && layers.IsOff(properties))
        {
            traits |= GlyphTraits.Hidden;
        }

        if (tag == "Artifact" && properties?.Name("Type") == "Pagination")
        {
            traits |= properties.Name("Subtype") switch
            {
                "Header" => GlyphTraits.RunningHead,
                "Footer" => GlyphTraits.RunningFoot,
                _ => GlyphTraits.None,
            };
        }

        var actual = Replacement is null && properties?["ActualText"] is PdfString text ? new Replacement(text.Text) : null;
        _open.Push(new Mark(traits, actual ?? Replacement, actual is not null));
    }

    /// <summary>The replacement whose content ends here, if one does.</summary>
    public Replacement? End() => _open.TryPop(out var mark) && mark.Owns ? mark.Replacement : null;

    private sealed record Mark(GlyphTraits Traits, Replacement? Replacement, bool Owns);
}

/// <summary>Text that stands for everything drawn inside a mark, and the glyphs collected so far.</summary>
internal sealed class Replacement(string text)
{
    public string Text => text;

    public PageGlyph? First { get; set; }

    public PageGlyph Last { get; set; }
}
