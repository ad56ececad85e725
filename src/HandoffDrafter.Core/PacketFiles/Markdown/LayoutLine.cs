using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

internal enum LineKind
{
    Title,
    Section,
    Promise,
    Intro,
    Paragraph,
    Bullet,
}

/// <summary>
/// One line of packet.md. With a <see cref="Target"/> it is that item, or a part of it; without one it is ours alone and comes back when
/// changed.
/// </summary>
internal sealed record LayoutLine(LineKind Kind, string Markdown)
{
    public Target? Target { get; init; }

    /// <summary>For a line of a promise that people fill in.</summary>
    public LabelKind? Part { get; init; }

    /// <summary>Where it stands: a section's id, or null above the first.</summary>
    public string? Section { get; init; }

    public string Prefix => Kind switch
    {
        LineKind.Title => "# ",
        LineKind.Section => "## ",
        LineKind.Promise => "### ",
        LineKind.Intro => "> ",
        LineKind.Bullet => "- ",
        _ => string.Empty,
    };
}
