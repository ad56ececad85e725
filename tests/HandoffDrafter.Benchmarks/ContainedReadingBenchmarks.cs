using BenchmarkDotNet.Attributes;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Benchmarks;

/// <summary>
/// What it costs to parse in a process of its own: a sample deal's documents read within this process and through a child that is
/// up, file by file. The folder is <c>HANDOFF_DOCUMENTS</c>, by default the sample deals of this repository.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[IterationCount(30)]
public class ContainedReadingBenchmarks : IAsyncDisposable
{
    private readonly ReadingLimits _limits = new();
    private readonly DocumentReaders _inProcess = BuiltInReaders.Create();
    private ContainedReading? _contained;
    private DroppedFile[] _files = [];

    [GlobalSetup]
    public async Task Prepare()
    {
        _files = await SampleDocuments.ReadAsync(_limits);
        _contained = new ContainedReading(_inProcess, ChildProgram.OfThisProgram(), _limits, spares: 0, TimeProvider.System);
        // Both sides compile what they run before either is timed.
        for (var i = 0; i < 40; i++)
        {
            await Contained();
            await InProcess();
        }
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _contained!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public Task<int> InProcess() => ReadAsync(_inProcess);

    [Benchmark]
    public Task<int> Contained() => ReadAsync(_contained!);

    private async Task<int> ReadAsync(IDocumentReading reading)
    {
        var characters = 0;
        foreach (var file in _files)
        {
            characters += await reading.ReadAsync(file, _limits, CancellationToken.None) is ReadingResult.Read(var text) ? text.Text.Length : 0;
        }

        return characters;
    }
}
