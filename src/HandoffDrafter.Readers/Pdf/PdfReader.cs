using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf.Annotations;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>Reads the text of PDF files, however their producers and the years have treated them.</summary>
public sealed class PdfReader : DocumentReader
{
    public override string Name => "pdf";

    public override int Version => 2;

    public override IReadOnlyList<string> MediaTypes { get; } = ["application/pdf"];

    public override IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream(content.CanSeek ? (int)Math.Clamp(content.Length - content.Position, 0, limits.MaxFileBytes) : 0);
        var portion = new byte[81920];
        while (await content.ReadAsync(portion, cancellationToken) is var read and > 0)
        {
            copy.Write(portion, 0, read);
            if (copy.Length > limits.MaxFileBytes)
            {
                return new ReadingResult.Refused(Refusals.TooLarge(copy.Length, limits));
            }
        }

        return copy.Length == 0
            ? new ReadingResult.Refused(Refusals.Empty)
            : Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), limits, cancellationToken);
    }

    private ReadingResult Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var budget = new ReadingBudget(limits, bytes.Length, cancellationToken);
        try
        {
            var file = PdfFile.Open(bytes, budget);
            var pages = PageTree.Read(file, budget);
            if (pages.Count == 0)
            {
                return new ReadingResult.Refused(new Refusal(RefusalKind.Damaged, "no pages can be found in it", "Check that the export finished, and drop it again."));
            }

            var laid = new PageReader(file, budget).Read(pages);
            RunningHeads.Mark(laid);
            var (text, blocks) = new TextAssembler(new Headings(laid, new Outline(file, budget)), cancellationToken).Write(laid);
            return new ReadingResult.Read(new SourceText(Name, Version, text, blocks)
            {
                Signature = Signature(file, laid, budget),
                Properties = DocumentFacts.Properties(file),
                Problems = TextAssembler.Problems(laid).Concat(DocumentFacts.Unread(file, budget)).ToValueList(),
            });
        }
        catch (RefusedException refused)
        {
            return new ReadingResult.Refused(refused.Refusal);
        }
    }

    private static string? Signature(PdfFile file, List<LaidPage> pages, ReadingBudget budget)
    {
        var found = SigningPictures.Describe(pages).Prepend(Signatures.Describe(file, budget)).OfType<string>().ToList();
        return found.Count == 0 ? null : string.Join("; ", found);
    }
}
