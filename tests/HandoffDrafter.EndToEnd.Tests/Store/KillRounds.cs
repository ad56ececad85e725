using System.Globalization;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>What one round of saving, editing and killing came to.</summary>
internal sealed record KillRound(int Revisions, int Promised, int Edits, int Torn, IReadOnlyList<string> Losses);

/// <summary>
/// Rounds in which a process saves deals while somebody edits their packet.md, until it is killed at a moment of chance. Afterwards every
/// revision that was promised and every word that was saved has to be there.
/// </summary>
internal static class KillRounds
{
    private const int MostSaves = 30;
    private const int LongestAfterwards = 25;

    /// <returns>0 where nothing was lost in any round.</returns>
    public static async Task<int> RunAsync(int rounds, int seed, TextWriter output)
    {
        var lost = 0;
        var (revisions, promised, edits, torn) = (0, 0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var came = await RunAsync(seed + round);
            (revisions, promised, edits, torn) = (revisions + came.Revisions, promised + came.Promised, edits + came.Edits, torn + came.Torn);
            foreach (var loss in came.Losses)
            {
                lost++;
                await output.WriteLineAsync($"seed {seed + round}: {loss}");
            }
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} kills from seed {seed}: {revisions} revisions ({promised} promised), {edits} edits saved, {torn} torn events named, {lost} losses"));
        return lost == 0 ? 0 : 1;
    }

    public static async Task<KillRound> RunAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Combine("workspace"));
        var random = new Random(seed);
        var editor = new Editor(workspace, random);
        var promised = new int[DriverDeals.All.Count];
        using (var process = DriverProcess.Start("work", workspace.Root, seed.ToString(CultureInfo.InvariantCulture)))
        {
            var first = await process.Output.ReadLineAsync() ?? throw new InvalidOperationException("The process ended before its first save.");
            Note(first, promised);
            using var saved = new SemaphoreSlim(1);
            var listening = ListenAsync(process, promised, saved);
            for (var saves = random.Next(MostSaves); saves >= 0; saves--)
            {
                await saved.WaitAsync();
                editor.Save();
            }

            await EditUntilAsync(editor, saved, TimeSpan.FromMilliseconds(random.Next(LongestAfterwards)));
            await process.KillAsync();
            await listening;
        }

        editor.Close();
        return await ExamineAsync(DriverDeals.Store(workspace.Root), promised, editor.Saved);
    }

    private static async Task<KillRound> ExamineAsync(FileDealStore store, int[] promised, List<(DealId Deal, string Token)> saved)
    {
        var losses = new List<string>();
        var (revisions, torn) = (0, 0);
        for (var i = 0; i < promised.Length; i++)
        {
            var id = DriverDeals.All[i];
            var asFound = await store.VerifyAsync(id, default);
            torn += asFound.Problems.Count(p => p.Kind == StoreProblemKind.TornTail);
            losses.AddRange(asFound.Problems.Where(p => p.Kind != StoreProblemKind.TornTail).Select(p => $"{p.Kind} {p.File}: {p.Message}"));
            if (asFound.Events < promised[i])
            {
                losses.Add($"'{id}' has {asFound.Events} events and {promised[i]} were promised");
            }

            var packet = await DriverDeals.DrainAsync(store, id);
            var kept = packet?.Claims.Select(c => c.Text).ToHashSet(StringComparer.Ordinal) ?? [];
            losses.AddRange(saved.Where(s => s.Deal == id && !kept.Contains(s.Token)).Select(s => $"'{id}' lost the edit {s.Token}"));
            var mended = await store.VerifyAsync(id, default);
            losses.AddRange(mended.Problems.Select(p => $"after mending: {p.Kind} {p.File}: {p.Message}"));
            for (var revision = 1; revision <= mended.Events; revision++)
            {
                if ((await store.LoadRevisionAsync(id, revision, default))?.Revision != revision)
                {
                    losses.Add($"'{id}' lost revision {revision}");
                }
            }

            revisions += mended.Events;
        }

        return new KillRound(revisions, promised.Sum(), saved.Count, torn, losses);
    }

    // Into the middle of a save.
    private static async Task EditUntilAsync(Editor editor, SemaphoreSlim saved, TimeSpan life)
    {
        using var end = new CancellationTokenSource(life);
        while (!end.IsCancellationRequested)
        {
            if (saved.Wait(0, CancellationToken.None))
            {
                editor.Save();
            }

            await Task.Yield();
        }
    }

    private static async Task ListenAsync(DriverProcess process, int[] promised, SemaphoreSlim saved)
    {
        while (await process.Output.ReadLineAsync() is { } line)
        {
            Note(line, promised);
            saved.Release();
        }
    }

    // The last line may be cut off.
    private static void Note(string line, int[] promised)
    {
        var parts = line.Split(' ');
        if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var deal)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            promised[deal] = Math.Max(promised[deal], revision);
        }
    }
}
