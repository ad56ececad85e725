using System.Diagnostics;
using System.Globalization;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Testing.Hostile;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>
/// Every hostile document in a child of its own, with what became of it, how long that took and the most memory that the child had:
/// <c>dotnet HandoffDrafter.EndToEnd.Tests.dll hostile-set</c>.
/// </summary>
internal static class HostileSet
{
    public static async Task<int> RunAsync(TextWriter output)
    {
        var (limits, wrong) = (new ReadingLimits(), 0);
        using var folder = new TemporaryFolder();
        output.WriteLine("| document | bytes | outcome | seconds | MB | reason |");
        output.WriteLine("|---|---:|---|---:|---:|---|");
        foreach (var document in HostileDocument.All)
        {
            var path = folder.Combine("copy");
            await File.WriteAllBytesAsync(path, document.Content);
            using var child = await ReadingChild.StartAsync(ChildProgram.OfThisProgram(), limits, warm: false, TimeProvider.System, CancellationToken.None);
            using var process = Process.GetProcessById(child.Id);
            var start = Stopwatch.GetTimestamp();
            var (result, death) = await child.AskAsync(path, new DocumentName(document.File), Digest.Of(document.Content), limits, CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(start);
            var (outcome, reason) = result switch
            {
                ReadingResult.Read => (HostileDocument.Read, ""),
                ReadingResult.Refused(var refusal) => (Words.Of(refusal.Kind), refusal.Reason),
                _ => ($"lost: {death!.Cause}", death.ToRefusal(limits).Reason),
            };
            var peak = death is null ? (process.PeakWorkingSet64 >> 20).ToString(CultureInfo.InvariantCulture) : "";
            var mark = outcome == document.Outcome ? "" : $" (expected: {document.Outcome})";
            wrong += mark.Length == 0 ? 0 : 1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {document.File} | {document.Content.Length} | {outcome}{mark} | {took.TotalSeconds:0.00} | {peak} | {reason} |"));
        }

        return wrong == 0 ? 0 : 1;
    }
}
