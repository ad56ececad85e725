using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;
using static HandoffDrafter.Tests.Readers.Pdf.PdfBuilder;

namespace HandoffDrafter.Tests.Readers.Pdf;

/// <summary>With <c>-p:PdfEngine=PdfPig</c> it is that engine that has to conform.</summary>
public class PdfReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = PdfEngine.Create();

    protected override byte[] Document { get; } = new PdfBuilder()
        .Page(Line(72, 770, "Order Form", 20) + Line(72, 700, "1. Term", 14) + Line(72, 680, "1.1 It runs for two years.") + "1 g " + Line(72, 500, "unseen"))
        .Page(string.Concat(Enumerable.Range(0, 30).Select(i => Line(72, 740 - (20 * i), $"Clause {i} of the second page, which nobody reads."))))
        .Build();
}
