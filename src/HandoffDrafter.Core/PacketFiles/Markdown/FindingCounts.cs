using System.Globalization;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Core.PacketFiles.Markdown;

/// <summary>What the gate said, counted; waived findings count for nothing.</summary>
internal sealed class FindingCounts
{
    public FindingCounts(Packet packet)
    {
        Checked = packet.Findings.Count > 0 || packet.Score is not null;
        foreach (var finding in packet.Findings)
        {
            if (finding.Waived)
            {
                continue;
            }

            Errors += finding.Severity == Severity.Error ? 1 : 0;
            Warnings += finding.Severity == Severity.Warning ? 1 : 0;
            Notes += finding.Severity == Severity.Note ? 1 : 0;
        }
    }

    /// <summary>The gate has looked at the packet; one that it never saw has neither findings nor a score.</summary>
    public bool Checked { get; }

    public int Errors { get; }

    public int Warnings { get; }

    public int Notes { get; }

    /// <summary><c>blocked: 17 errors, 9 warnings, 2 notes</c>.</summary>
    public string Verdict
    {
        get
        {
            var counts = string.Join(", ", new[] { (Errors, "error"), (Warnings, "warning"), (Notes, "note") }.Where(c => c.Item1 > 0).Select(c => Count(c.Item1, c.Item2)));
            return !Checked ? "not checked yet" : Errors > 0 ? $"blocked: {counts}" : counts.Length == 0 ? "nothing blocks" : $"nothing blocks: {counts}";
        }
    }

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
