using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;

namespace HandoffDrafter.Benchmarks;

/// <summary>
/// Reading a folder of PDF files in this process, beside pdftotext as one process a file: at most 0.6 of its time. The folder is named by
/// the environment variable <c>HANDOFF_PDF_FOLDER</c>; <c>fixtures/documents/speed/build.sh FOLDER</c> makes twenty business documents.
/// In a build with <c>-p:PdfEngine=PdfPig</c> that library's content order stands beside both.
/// </summary>
[MemoryDiagnoser]
public class PdfReaderBenchmarks
{
    private readonly PdfReader _reader = new();
    private readonly ReadingLimits _limits = new();
    private string[] _files = [];
    private byte[][] _contents = [];

    [GlobalSetup]
    public void Prepare()
    {
        var folder = Environment.GetEnvironmentVariable("HANDOFF_PDF_FOLDER")
            ?? throw new InvalidOperationException("Set HANDOFF_PDF_FOLDER to a folder of PDF files.");
        _files = [.. Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal)];
        _contents = [.. _files.Select(File.ReadAllBytes)];
    }

    [Benchmark]
    public async Task<int> InProcess()
    {
        var characters = 0;
        foreach (var content in _contents)
        {
            using var stream = new MemoryStream(content, writable: false);
            var result = await _reader.ReadAsync(stream, new DocumentName("file.pdf"), _limits, CancellationToken.None);
            characters += result is ReadingResult.Read(var text) ? text.Text.Length : 0;
        }

        return characters;
    }

#if PDFPIG
    [Benchmark]
    public int PdfPigContentOrder()
    {
        var characters = 0;
        foreach (var content in _contents)
        {
            using var document = UglyToad.PdfPig.PdfDocument.Open(content);
            foreach (var page in document.GetPages())
            {
                characters += UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page).Length;
            }
        }

        return characters;
    }

#endif
    [Benchmark(Baseline = true)]
    public int Pdftotext()
    {
        var failed = 0;
        foreach (var file in _files)
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext") { ArgumentList = { file, "/dev/null" } })!;
            process.WaitForExit();
            failed += process.ExitCode == 0 ? 0 : 1;
        }

        return failed;
    }
}
