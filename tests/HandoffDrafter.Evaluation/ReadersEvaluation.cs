using System.Diagnostics;
using System.Globalization;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.Evaluation;

/// <summary>Reads every file of a folder: what was refused and why, and what a page costs.</summary>
internal static class ReadersEvaluation
{
    private const int CharactersOfAPage = 3_000;

    public static async Task<Report> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var (readers, limits) = (BuiltInReaders.Create(), new ReadingLimits());
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (read, known, pages) = (0, 0, 0.0);
        var spent = TimeSpan.Zero;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new DroppedFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken));
            known += readers.For(file.Name) is null ? 0 : 1;
            var start = Stopwatch.GetTimestamp();
            var result = await readers.ReadAsync(file, limits, cancellationToken);
            var took = Stopwatch.GetElapsedTime(start);
            if (result is ReadingResult.Read(var text))
            {
                read++;
                spent += took;
                pages += text.Blocks.Where(b => b.Page is not null).Select(b => b.Page).Distinct().Count() is > 0 and var paged ? paged : Math.Max(1.0, text.Text.Length / (double)CharactersOfAPage);
            }
            else if (result is ReadingResult.Refused(var refusal))
            {
                refusals[refusal.Reason] = refusals.GetValueOrDefault(refusal.Reason) + 1;
            }
        }

        foreach (var (reason, count) in refusals)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  refused: {reason}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read,6}  read, {pages:0} pages, {(pages == 0 ? 0 : spent.TotalMilliseconds / pages):0.000} ms a page"));
        return new Report("readers", [("read-of-known-formats", known == 0 ? null : read / (double)known)]);
    }
}
