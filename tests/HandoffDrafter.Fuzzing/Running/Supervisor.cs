using System.Diagnostics;
using System.Globalization;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>Keeps a worker running for as long as was asked, and takes the input that killed one as a finding.</summary>
internal static class Supervisor
{
    public static int Run(FuzzJob job)
    {
        Directory.CreateDirectory(job.Corpus);
        Directory.CreateDirectory(job.Findings);
        var findings = new Findings(job.Findings);
        using var blackboard = new Blackboard(job.Blackboard);
        var started = Stopwatch.GetTimestamp();
        var rounds = 0;
        for (var left = job.Time; left > TimeSpan.FromSeconds(1); left = job.Time - Stopwatch.GetElapsedTime(started))
        {
            var (exitCode, said) = RunWorker(job with { Time = left }, rounds++);
            if (exitCode == 2)
            {
                Console.Error.WriteLine(said);
                return 2;
            }

            if (exitCode != 0)
            {
                findings.Keep(DeathOf(exitCode, said), blackboard.Input);
            }
        }

        var found = findings.Names().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{job.Format}: {blackboard.Executions} executions in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s from seed {job.Seed}, {blackboard.Edges} edges, {blackboard.Inputs} inputs kept, {found.Count} findings, {rounds - 1} workers lost"));
        found.ForEach(Console.WriteLine);
        return found.Count == 0 ? 0 : 1;
    }

    private static (int ExitCode, string Said) RunWorker(FuzzJob job, int round)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Supervisor).Assembly.Location);
        }

        string[] arguments =
        [
            "work", job.Format, "--seconds", job.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "--seed", job.Seed.ToString(CultureInfo.InvariantCulture),
            "--round", round.ToString(CultureInfo.InvariantCulture), "--folder", job.Folder, .. job.Seeds.SelectMany(folder => new[] { "--seeds", folder }),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the program's own child has.
        start.Environment["DOTNET_GCHeapHardLimit"] = "18000000";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var worker = Process.Start(start)!;
        var said = worker.StandardError.ReadToEnd();
        worker.WaitForExit();
        return (worker.ExitCode, said.Length > 8000 ? said[..8000] : said);
    }

    private static Misbehaviour DeathOf(int exitCode, string said) =>
        exitCode == Watchdog.ExitCode ? new Misbehaviour("a reader that does not come back", "More than 10 s of processor time.")
        : said.Contains("Stack overflow", StringComparison.Ordinal) ? new Misbehaviour("a stack overflow", said)
        : said.Contains("Out of memory", StringComparison.Ordinal) || said.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) ? new Misbehaviour("memory used up", said)
        : new Misbehaviour($"a worker that ended with {exitCode}", said);
}
