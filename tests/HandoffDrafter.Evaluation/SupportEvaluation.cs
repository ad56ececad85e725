using HandoffDrafter.Core.Assessing;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>
/// Asks the judge about the labelled promises themselves, in the words of their labels, so that a promise that drafting misses does not
/// hide a wrong verdict.
/// </summary>
internal static class SupportEvaluation
{
    public static async Task<Report> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var verdicts = new VerdictTable();
        foreach (var path in Directory.GetFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var gold = GoldDeal.Read(path);
            var judge = await JudgeAsync(Path.GetDirectoryName(path)!, cancellationToken);
            foreach (var promise in gold.Promises)
            {
                var support = judge.Of(string.Join('\n', promise.Alternatives.Select(a => a.Words).Prepend(promise.Quote.Words)));
                verdicts.Add($"{gold.Deal} {promise.Id}", promise.Support, support, promise.Quote.Words, output);
            }
        }

        verdicts.Print(output);
        return verdicts.Report("support");
    }

    /// <summary>The same question about agreements of trades that no sample deal is of, in sentences written for it.</summary>
    public static async Task<Report> PairsAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var verdicts = new VerdictTable();
        foreach (var trade in await SupportPairs.ReadAsync(Path.Combine(AppContext.BaseDirectory, "pairs"), cancellationToken))
        {
            foreach (var (verdict, said) in trade.Promises)
            {
                verdicts.Add(trade.Trade, Words.Of(verdict), trade.Judge.Of(said), said, output);
            }
        }

        verdicts.Print(output);
        return verdicts.Report("support-pairs");
    }

    private static async Task<SupportJudge> JudgeAsync(string folder, CancellationToken cancellationToken)
    {
        var limits = new ReadingLimits();
        var dropped = await DroppedFolder.ReadAsync(folder, limits, cancellationToken);
        var reading = await new DealReader(BuiltInReaders.Create(), limits).ReadAsync(dropped, DealSettings.None, DealReading.None, cancellationToken);
        return new SupportJudge(new Agreements(reading.Sources, reading.Texts));
    }
}
