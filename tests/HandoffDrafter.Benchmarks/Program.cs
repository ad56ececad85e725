using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HandoffDrafter.Benchmarks;

if (args is ["pdf-in-turns", var folder])
{
    await PdfInTurns.RunAsync(folder, Console.Out);
    return;
}

// In this process: the project that would be generated for another one knows nothing of the central package versions.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(PacketJsonBenchmarks).Assembly).Run(args, config);
