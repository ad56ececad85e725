using System.Diagnostics;
using HandoffDrafter.Fuzzing.Coverage;
using HandoffDrafter.Fuzzing.Mutation;

namespace HandoffDrafter.Fuzzing.Running;

/// <summary>Changes inputs, reads them, and keeps those that take a new way. May die of one; <see cref="Supervisor"/> starts the next.</summary>
internal static class Worker
{
    public static int Run(FuzzJob job, int round)
    {
        var deadline = Stopwatch.GetTimestamp() + (job.Time.Ticks * Stopwatch.Frequency / TimeSpan.TicksPerSecond);
        var random = new Random(job.Seed + round);
        var target = new Target(new InstrumentedReaders().Create(), job.Format);
        var corpus = new Corpus(job.Corpus);
        var findings = new Findings(job.Findings);
        var mutator = Mutators.For(job.Format);
        using var blackboard = new Blackboard(job.Blackboard);
        using var watchdog = new Watchdog();

        foreach (var seed in Seeds.Of(job).Concat(Corpus.Stored(job.Corpus)))
        {
            if (Try(seed))
            {
                corpus.Add(seed);
            }
        }

        if (corpus.Count == 0)
        {
            corpus.Add([]);
        }

        while (Stopwatch.GetTimestamp() < deadline)
        {
            var input = mutator.Change(corpus.Pick(random), corpus, random);
            if (input.Length <= Blackboard.LongestInput && Try(input))
            {
                corpus.AddAndStore(input);
            }
        }

        return 0;

        bool Try(byte[] input)
        {
            blackboard.Input = input;
            watchdog.Next();
            Edges.Clear();
            if (target.Run(input) is { } misbehaviour)
            {
                findings.Keep(misbehaviour, input);
            }

            blackboard.Executions++;
            var isNew = Edges.KeepNew();
            blackboard.Edges = Edges.Count;
            blackboard.Inputs = corpus.Count;
            return isNew;
        }
    }
}
