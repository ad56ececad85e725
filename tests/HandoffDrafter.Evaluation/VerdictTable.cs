using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Evaluation;

/// <summary>Verdicts as labelled against verdicts as judged; what was judged otherwise is told as it comes.</summary>
internal sealed class VerdictTable
{
    private static readonly string[] Statuses = ["supported", "ambiguous", "unsupported", "excluded", "contradicted"];

    private readonly Tally _tally = new();

    public void Add(string where, string label, Support judged, string said, TextWriter output)
    {
        var status = Words.Of(judged.Status);
        _tally.Add($"{label} {status}");
        _tally.Add("all");
        _tally.Add("right", status == label);
        _tally.Add("against", label != "supported" ? 1 : 0);
        _tally.Add("safe", label != "supported" && status != "supported");
        if (status != label)
        {
            var cited = string.Join(" // ", judged.Evidence.Select(e => e.Quote.ReplaceLineEndings(" ")));
            output.WriteLine($"{where}: {label}, judged {status} ({judged.Differs ?? judged.Reason}): {said.ReplaceLineEndings(" ")} || {cited}");
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("rows as labelled, columns as judged");
        output.WriteLine($"{"",14}{string.Concat(Statuses.Select(s => $"{s,14}"))}");
        foreach (var row in Statuses)
        {
            output.WriteLine($"{row,-14}{string.Concat(Statuses.Select(s => $"{_tally[$"{row} {s}"],14}"))}");
        }
    }

    public Report Report(string name) => new(name, [("accuracy", _tally.Share("right", "all")), ("safe", _tally.Share("safe", "against"))]);
}
