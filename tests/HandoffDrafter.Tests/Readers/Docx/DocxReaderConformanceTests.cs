using System.Security.Cryptography;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Docx;
using static HandoffDrafter.Tests.Readers.Docx.DocxBuilder;

namespace HandoffDrafter.Tests.Readers.Docx;

public class DocxReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new DocxReader();

    protected override byte[] Document { get; } = DocxTests.Document(
        Styled("H1", "Order Form"),
        P(R("It runs for ") + Deleted("three") + Inserted("two") + R(" years.")),
        P(R("$1", "<w:vanish/>")),
        Table(["Item", "Price"], ["Licence", "$86,400"]),
        // Digests do not compress, so that cuts and changed bytes meet text rather than padding.
        string.Concat(Enumerable.Range(0, 40).Select(i => P(R($"Clause {i}: {Convert.ToHexString(SHA256.HashData([(byte)i]))}"))))).Build();
}
