using HandoffDrafter.Core.Deals;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx;

/// <summary>Reads Word documents: what their readers see, and apart from it what was changed, remarked and hidden.</summary>
public sealed class DocxReader : OfficeReader
{
    public override string Name => "docx";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } =
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroEnabled.12"];

    public override IReadOnlyList<string> Extensions { get; } = [".docx", ".docm"];

    public override IReadOnlyList<string> OlderExtensions { get; } = [".doc", ".dot", ".rtf"];

    private protected override OfficeProgram Program => OfficeProgram.Word;

    private protected override SourceText Read(OfficePackage package, OfficeBudget budget, CancellationToken cancellationToken) =>
        new DocumentParts(package, budget, cancellationToken).Read(Name, Version);
}
