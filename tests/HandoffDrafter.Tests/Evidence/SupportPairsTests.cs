using HandoffDrafter.Core.Deals;
using HandoffDrafter.Evaluation;

namespace HandoffDrafter.Tests.Assessing;

/// <summary>Agreements of ten trades, each with promises that it gives, contradicts, excludes, leaves open or does not mention.</summary>
public class SupportPairsTests
{
    private const double Most = 0.88;

    [Fact]
    public async Task No_promise_is_called_supported_that_is_not() =>
        Assert.Empty((await JudgedAsync()).Where(j => j.Judged == SupportStatus.Supported && j.Verdict != SupportStatus.Supported).Select(j => $"{j.Verdict}: {j.Said}"));

    [Fact]
    public async Task Most_verdicts_are_right()
    {
        var judged = await JudgedAsync();
        var wrong = judged.Where(j => j.Judged != j.Verdict).Select(j => $"{j.Verdict}, judged {j.Judged}: {j.Said}").ToList();
        Assert.True(judged.Count - wrong.Count >= Most * judged.Count, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_verdict_that_rests_on_a_clause_cites_it_and_every_verdict_gives_its_reason()
    {
        foreach (var trade in await ReadAsync())
        {
            foreach (var (_, said) in trade.Promises)
            {
                var support = trade.Judge.Of(said);
                Assert.Equal(support.Status != SupportStatus.Unsupported, support.Evidence.Count > 0);
                Assert.False(string.IsNullOrWhiteSpace(support.Reason));
            }
        }
    }

    private static async Task<List<(SupportStatus Verdict, SupportStatus Judged, string Said)>> JudgedAsync() =>
        [.. (await ReadAsync()).SelectMany(t => t.Promises.Select(p => (p.Verdict, t.Judge.Of(p.Said).Status, p.Said)))];

    private static Task<IReadOnlyList<SupportPairs>> ReadAsync() =>
        SupportPairs.ReadAsync(Repository.File("tests/HandoffDrafter.Evaluation/pairs"), CancellationToken.None);
}
