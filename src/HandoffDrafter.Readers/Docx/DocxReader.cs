using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Docx.Packaging;

namespace HandoffDrafter.Readers.Docx;

/// <summary>Reads Word documents: what their readers see, and apart from it what was changed, remarked and hidden.</summary>
public sealed class DocxReader : DocumentReader
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public override string Name => "docx";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } =
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroEnabled.12"];

    public override IReadOnlyList<string> Extensions { get; } = [".docx", ".docm"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var portion = new byte[81920];
        while (await content.ReadAsync(portion, cancellationToken) is var read and > 0)
        {
            copy.Write(portion, 0, read);
            if (copy.Length > limits.MaxFileBytes)
            {
                return new ReadingResult.Refused(Refusals.TooLarge(copy.Length, limits));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (NotAnArchive(copy.GetBuffer().AsSpan(0, (int)copy.Length)) is { } refusal)
        {
            return new ReadingResult.Refused(refusal);
        }

        return Read(copy, new DocxBudget(limits, copy.Length, cancellationToken), cancellationToken);
    }

    private ReadingResult Read(MemoryStream content, DocxBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            using var package = new DocxPackage(content, budget);
            var text = new DocumentParts(package, budget, cancellationToken).Read(Name, Version);
            return text.Blocks.Count > 0 ? new ReadingResult.Read(text) : new ReadingResult.Refused(Empty(text.Problems));
        }
        catch (RefusedException refused)
        {
            return new ReadingResult.Refused(refused.Refusal);
        }
    }

    /// <summary>A scan in a Word document holds no text either, but something that somebody may miss.</summary>
    private static Refusal Empty(ValueList<string> problems) =>
        problems.Count == 0 ? Refusals.Empty : new Refusal(RefusalKind.Empty, $"the file holds no text; {string.Join("; ", problems)}", "Drop the words themselves as text, or a PDF with a text layer.");

    private static Refusal? NotAnArchive(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? Refusals.Empty
        : bytes.StartsWith(CompoundFile) && bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? DocxPackage.PasswordProtected
        : bytes.StartsWith(CompoundFile) ? new Refusal(RefusalKind.UnknownFormat, "it is a document of Word 97 to 2003 under a newer name", "Open it in Word and save it as .docx.")
        : bytes.StartsWith(@"{\rtf"u8) ? new Refusal(RefusalKind.UnknownFormat, "it is a rich text file under another name", "Open it in Word and save it as .docx.")
        : bytes.StartsWith("PK"u8) ? null
        : new Refusal(RefusalKind.Damaged, "it is no Word document, although it is named one", "Check the file name's ending, and export it again.");
}
