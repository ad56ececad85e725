using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;

namespace HandoffDrafter.Benchmarks;

/// <summary>Ten times the lines on one page should take ten times as long: running text in two columns, and a table.</summary>
[MemoryDiagnoser]
public class PdfPageSizeBenchmarks
{
    private readonly PdfReader _reader = new();
    private readonly ReadingLimits _limits = new();
    private byte[] _columns = [];
    private byte[] _table = [];

    [Params(100, 1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _columns = Page(i => Line(72, i, "the supplier keeps the readings of each visit for") + Line(320, i, "five years and hands them over when they are asked"));
        _table = Page(i => Line(72, i, $"Item number {i}") + Line(200, i, "2,150") + Line(280, i, "1,980") + Line(360, i, "2,040") + Line(440, i, "none"));
    }

    [Benchmark]
    public Task<ReadingResult> Columns() => ReadAsync(_columns);

    [Benchmark]
    public Task<ReadingResult> Table() => ReadAsync(_table);

    private async Task<ReadingResult> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return await _reader.ReadAsync(stream, new DocumentName("file.pdf"), _limits, CancellationToken.None);
    }

    private string Line(int x, int i, string words) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {x} {12 * (Lines - i)} Td ({words}) Tj ET\n");

    private byte[] Page(Func<int, string> line)
    {
        var content = string.Concat(Enumerable.Range(0, Lines).Select(line));
        var file = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n")
            .Append(CultureInfo.InvariantCulture, $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 {(12 * Lines) + 72}] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n")
            .Append(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
