using System.Diagnostics;
using System.Globalization;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Pdf;

namespace HandoffDrafter.Benchmarks;

/// <summary>
/// Reads a folder of PDF files in turns with pdftotext as a process a file, so that whatever else the machine does slows both alike, and
/// prints the ratio of their medians.
/// </summary>
internal static class PdfInTurns
{
    private const int Rounds = 31;
    private const int WarmUp = 6;

    public static async Task RunAsync(string folder, TextWriter output)
    {
        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToList();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            foreach (var file in files)
            {
                var content = await File.ReadAllBytesAsync(file);
                var start = Stopwatch.GetTimestamp();
                using var stream = new MemoryStream(content, writable: false);
                await new PdfReader().ReadAsync(stream, new DocumentName("file.pdf"), new ReadingLimits(), CancellationToken.None);
                var read = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                start = Stopwatch.GetTimestamp();
                using var process = Process.Start(new ProcessStartInfo("pdftotext") { ArgumentList = { file, "/dev/null" } })!;
                await process.WaitForExitAsync();
                var other = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (round >= WarmUp)
                {
                    ours.Add(read);
                    theirs.Add(other);
                }
            }
        }

        var (mine, peer) = (Median(ours), Median(theirs));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {Rounds} rounds in turns: {mine:0.00} ms a file, pdftotext {peer:0.00} ms, ratio {mine / peer:0.00}"));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
