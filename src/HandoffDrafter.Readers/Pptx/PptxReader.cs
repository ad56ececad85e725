using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Pptx;

/// <summary>Reads presentations: the slides as they are shown, and apart from them notes, comments, and what is hidden.</summary>
public sealed class PptxReader : OfficeReader
{
    public override string Name => "pptx";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } =
    [
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
    ];

    public override IReadOnlyList<string> Extensions { get; } = [".pptx", ".pptm", ".ppsx"];

    public override IReadOnlyList<string> OlderExtensions { get; } = [".ppt", ".pps"];

    private protected override OfficeProgram Program => OfficeProgram.PowerPoint;

    private protected override SourceText Read(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken) =>
        new PresentationParts(package, budget, cancellationToken).Read(Name, Version);
}
