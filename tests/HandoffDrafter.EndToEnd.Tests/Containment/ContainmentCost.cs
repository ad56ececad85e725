using System.Diagnostics;
using System.Globalization;
using HandoffDrafter.Containment;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers;

namespace HandoffDrafter.EndToEnd.Tests.Containment;

/// <summary>
/// Processor time for a folder's documents within this process and through a child, in turns: <c>dotnet HandoffDrafter.EndToEnd.Tests.dll
/// containment-cost fixtures/deals</c>. Other than the clock's time it means the same on a busy machine.
/// </summary>
internal static class ContainmentCost
{
    private const int Rounds = 12;
    private const int TimesARound = 5;

    public static async Task<int> RunAsync(string folder, TextWriter output)
    {
        var limits = new ReadingLimits();
        await using var readers = BuiltInReaders.Create();
        using var copies = PrivateCopies.Make();
        using var child = await ReadingChild.StartAsync(ChildProgram.OfThisProgram(), limits, warm: true, TimeProvider.System, CancellationToken.None);
        using var its = Process.GetProcessById(child.Id);
        using var own = Process.GetCurrentProcess();
        var files = (await DroppedFolder.ReadAsync(folder, limits, CancellationToken.None)).Files.Where(f => readers.Reads(f.Name)).ToList();
        var (here, there) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            var inProcess = await SpentAsync(async file => await readers.ReadAsync(file, limits, CancellationToken.None));
            var contained = await SpentAsync(async file =>
            {
                var copy = copies.Put(file);
                await child.AskAsync(copy, file.Name, Digest.Of(file.Content.Span), limits, CancellationToken.None);
                PrivateCopies.Remove(copy);
            });
            // Both sides compile what they run in the first half.
            (here, there) = round < Rounds / 2 ? default : (here + inProcess, there + contained);
        }

        var perFile = files.Count * TimesARound * (Rounds - (Rounds / 2));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count} files: {here.TotalMilliseconds / perFile:0.00} ms of processor time a file in this process, {there.TotalMilliseconds / perFile:0.00} ms through a child, both processes together: {there / here:0.00} times"));
        return 0;

        async Task<TimeSpan> SpentAsync(Func<DroppedFile, Task> read)
        {
            var before = Spent();
            for (var time = 0; time < TimesARound; time++)
            {
                foreach (var file in files)
                {
                    await read(file);
                }
            }

            return Spent() - before;
        }

        TimeSpan Spent()
        {
            its.Refresh();
            own.Refresh();
            return its.TotalProcessorTime + own.TotalProcessorTime;
        }
    }
}
