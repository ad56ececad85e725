using System.Security.Cryptography;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pptx;
using static HandoffDrafter.Tests.Readers.Pptx.PptxBuilder;

namespace HandoffDrafter.Tests.Readers.Pptx;

public class PptxReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new PptxReader();

    // Digests do not compress, so that cuts and changed bytes meet text rather than padding.
    protected override byte[] Document { get; } = Enumerable.Range(0, 12).Aggregate(
        new PptxBuilder().Slide(Title("Proposal"), Table(["Item", "Price"], ["Licence", "$86,400"])).Slide("show=\"0\"", [Title("Margins"), Box(0, 0, 100, 100, "40 %")]),
        (deck, i) => deck.Slide(Title($"Part {i}"), Box(0, 0, 1000, 1000, Convert.ToHexString(SHA256.HashData([(byte)i]))), Box(0, 2000, 1000, 1000, Convert.ToHexString(SHA256.HashData([(byte)i, 1]))))).Build();
}
