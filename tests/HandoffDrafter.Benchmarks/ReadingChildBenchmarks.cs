using BenchmarkDotNet.Attributes;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Benchmarks;

/// <summary>What a child costs before it is at full speed: its start, its warming up, and the first document of each format in one that is cold.</summary>
[MinColumn]
[IterationCount(20)]
public class ReadingChildBenchmarks
{
    private readonly ReadingLimits _limits = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("handoff-benchmark-").FullName;
    private (string Path, DroppedFile File)[] _files = [];

    [GlobalSetup]
    public async Task Prepare()
    {
        _files = [.. (await SampleDocuments.ReadAsync(_limits)).DistinctBy(f => f.Name.Extension).Select(f => (Path.Combine(_folder, f.Name.File), f))];
        foreach (var (path, file) in _files)
        {
            await File.WriteAllBytesAsync(path, file.Content.ToArray());
        }
    }

    [GlobalCleanup]
    public void End() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public async Task<int> UntilReady()
    {
        using var child = await StartAsync(warm: false);
        return child.Id;
    }

    [Benchmark]
    public async Task<int> UntilWarm()
    {
        using var child = await StartAsync(warm: true);
        return child.Id;
    }

    [Benchmark]
    public async Task<int> UntilReadyAndTheFirstOfEachFormat()
    {
        using var child = await StartAsync(warm: false);
        return await ReadAsync(child);
    }

    [Benchmark]
    public async Task<int> UntilWarmAndTheFirstOfEachFormat()
    {
        using var child = await StartAsync(warm: true);
        return await ReadAsync(child);
    }

    private Task<ReadingChild> StartAsync(bool warm) =>
        ReadingChild.StartAsync(ChildProgram.OfThisProgram(), _limits, warm, TimeProvider.System, CancellationToken.None);

    private async Task<int> ReadAsync(ReadingChild child)
    {
        var read = 0;
        foreach (var (path, file) in _files)
        {
            var (result, _) = await child.AskAsync(path, file.Name, Digest.Of(file.Content.Span), _limits, CancellationToken.None);
            read += result is ReadingResult.Read ? 1 : 0;
        }

        return read;
    }
}
