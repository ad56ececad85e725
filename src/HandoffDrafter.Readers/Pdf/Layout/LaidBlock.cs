using HandoffDrafter.Readers.Pdf.Content;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>A paragraph, or the row of a table, in reading order.</summary>
internal sealed record LaidBlock(string Text, float Left, float Right, float Top, float Size)
{
    public float Bottom { get; init; }

    public bool IsBold { get; init; }

    public int Lines { get; init; } = 1;

    /// <summary>Counted from 1 in each table; null for what is no table row.</summary>
    public int? Row { get; init; }

    public GlyphTraits Traits { get; init; }

    public IReadOnlyList<LayerRun> Runs { get; init; } = [];
}
