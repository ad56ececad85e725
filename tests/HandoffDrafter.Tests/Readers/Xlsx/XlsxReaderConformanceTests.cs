using System.Security.Cryptography;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Xlsx;
using static HandoffDrafter.Tests.Readers.Xlsx.XlsxBuilder;

namespace HandoffDrafter.Tests.Readers.Xlsx;

public class XlsxReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new XlsxReader();

    // Digests do not compress, so that cuts and changed bytes meet text rather than padding.
    protected override byte[] Document { get; } = new XlsxBuilder()
        .Sheet("Prices", [Row(1, Text("A1", "Item"), Text("B1", "Price")), HiddenRow(2, Text("A2", "Cost"), Number("B2", 12)),
            .. Enumerable.Range(3, 60).Select(i => Row(i, Text($"A{i}", Convert.ToHexString(SHA256.HashData([(byte)i]))), Number($"B{i}", i)))])
        .HiddenSheet("Margins", Row(1, Text("A1", "Floor"), Number("B1", 0.4))).Build();
}
