using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf.Layout;

/// <summary>A page as it will be written. <see cref="Unknown"/> counts characters whose meaning the file does not tell.</summary>
internal sealed record LaidPage(int Number, float Height, List<LaidBlock> Visible, List<LaidBlock> Hidden, PageAnnotations Annotations, int Unknown)
{
    /// <summary>Whether words of it are those that a scanner's OCR laid over its picture.</summary>
    public bool IsReadByScanner { get; init; }

    public bool HasOnlyInkless { get; init; }

    /// <summary>Where pictures and strokes of a pen lie, on the upright page.</summary>
    public IReadOnlyList<Box> Pictures { get; init; } = [];

    /// <summary>Whether pictures fill the page.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Header, footer, or null for everything else; by block of <see cref="Visible"/>.</summary>
    public BlockKind?[] Running { get; } = new BlockKind?[Math.Max(Visible.Count, Hidden.Count)];
}
