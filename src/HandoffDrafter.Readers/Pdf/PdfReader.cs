using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf.Content;
using HandoffDrafter.Readers.Pdf.Fonts;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Pdf.Structure;

namespace HandoffDrafter.Readers.Pdf;

/// <summary>Reads the text of PDF files, however their producers and the years have treated them.</summary>
public sealed class PdfReader : DocumentReader
{
    public override string Name => "pdf";

    public override int Version => 1;

    public override IReadOnlyList<string> MediaTypes { get; } = ["application/pdf"];

    public override IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public override async Task<ReadingResult> ReadAsync(Stream content, DocumentName name, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        if (copy.Length > limits.MaxFileBytes)
        {
            return new ReadingResult.Refused(Refusals.TooLarge(copy.Length, limits));
        }

        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), limits, cancellationToken);
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

            var interpreter = new ContentInterpreter(file, new FontFiles(file.Decoder, budget), new OptionalContent(file.Catalog), budget);
            var layout = new PageLayout(budget);
            var text = new StringBuilder();
            var glyphs = new List<PageGlyph>();
            foreach (var page in pages)
            {
                glyphs.Clear();
                interpreter.Draw(page, glyphs, []);
                foreach (var block in layout.Lay(glyphs.Where(g => (g.Traits & GlyphTraits.Hidden) == 0)))
                {
                    text.Append(block.Text).Append('\n');
                }

                text.Append(page.Number < pages.Count ? "\f" : "");
            }

            return new ReadingResult.Read(new SourceText(Name, Version, CanonicalText.From(text.ToString()), []));
        }
        catch (RefusedException refused)
        {
            return new ReadingResult.Refused(refused.Refusal);
        }
    }
}
