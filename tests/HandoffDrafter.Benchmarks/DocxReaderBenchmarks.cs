using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Docx;

namespace HandoffDrafter.Benchmarks;

/// <summary>
/// Reading a folder of Word documents in this process, beside pandoc as one process a file and mammoth warm in one process of node. The
/// folder is named by <c>HANDOFF_DOCX_FOLDER</c>; <c>HANDOFF_MAMMOTH</c> names a folder where <c>npm install mammoth</c> was run.
/// </summary>
[MemoryDiagnoser]
public class DocxReaderBenchmarks : IDisposable
{
    private const string Mammoth = """
        const mammoth = require('mammoth'), files = process.argv.slice(1);
        require('readline').createInterface({ input: process.stdin }).on('line', async () => {
          let characters = 0;
          for (const file of files) characters += (await mammoth.extractRawText({ path: file })).value.length;
          console.log(characters);
        });
        """;

    private readonly DocxReader _reader = new();
    private readonly ReadingLimits _limits = new();
    private string[] _files = [];
    private byte[][] _contents = [];
    private Process? _node;

    [GlobalSetup]
    public async Task Prepare()
    {
        _files = [.. Directory.GetFiles(Folder("HANDOFF_DOCX_FOLDER"), "*.docx").Order(StringComparer.Ordinal)];
        _contents = [.. _files.Select(File.ReadAllBytes)];
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder("HANDOFF_MAMMOTH"), RedirectStandardInput = true, RedirectStandardOutput = true };
        Array.ForEach([.. (string[])["-e", Mammoth, "--"], .. _files], start.ArgumentList.Add);
        _node = Process.Start(start)!;
        // Each side compiles what it runs before any is timed.
        for (var i = 0; i < 30; i++)
        {
            await InProcess();
            WarmMammoth();
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _node?.StandardInput.Close();
        _node?.WaitForExit();
        _node?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async Task<int> InProcess()
    {
        var characters = 0;
        foreach (var content in _contents)
        {
            using var stream = new MemoryStream(content, writable: false);
            characters += await _reader.ReadAsync(stream, new DocumentName("file.docx"), _limits, CancellationToken.None) is ReadingResult.Read(var text)
                ? text.Text.Length
                : throw new InvalidOperationException("A file of the folder is refused.");
        }

        return characters;
    }

    [Benchmark]
    public string? WarmMammoth()
    {
        _node!.StandardInput.WriteLine();
        return _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node ended: is mammoth installed in HANDOFF_MAMMOTH?");
    }

    [Benchmark(Baseline = true)]
    public int Pandoc()
    {
        var failed = 0;
        foreach (var file in _files)
        {
            using var process = Process.Start(new ProcessStartInfo("pandoc") { ArgumentList = { "--to", "plain", "--output", "/dev/null", file } })!;
            process.WaitForExit();
            failed += process.ExitCode == 0 ? 0 : 1;
        }

        return failed;
    }

    private static string Folder(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"Set {variable} to a folder.");
}
