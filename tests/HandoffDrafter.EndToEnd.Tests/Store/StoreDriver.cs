using HandoffDrafter.Store;

namespace HandoffDrafter.EndToEnd.Tests.Store;

/// <summary>What the process does that tests of the store start and kill.</summary>
internal static class StoreDriver
{
    /// <summary>Holds a lock until its input ends, or it is killed.</summary>
    public static async Task<int> HoldAsync(string path)
    {
        using var taken = FileLock.TryTake(path);
        Console.WriteLine(taken is null ? "refused" : "held");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Makes a workspace and saves one deal three times.</summary>
    public static async Task<int> SaveAsync(string workspace)
    {
        WorkspaceInit.Run(new Workspace(workspace), "dwolk", new Disk());
        var store = DriverDeals.Store(workspace);
        for (var save = 0; save < 3; save++)
        {
            await DriverDeals.StepAsync(store, DriverDeals.All[0], new Random(save));
        }

        return 0;
    }

    /// <summary>Saves one deal after the other until it is killed, and says each revision that it was promised.</summary>
    public static async Task<int> WorkAsync(string workspace, int seed)
    {
        var store = DriverDeals.Store(workspace);
        var random = new Random(seed);
        while (true)
        {
            var deal = random.Next(DriverDeals.All.Count);
            var revision = await DriverDeals.StepAsync(store, DriverDeals.All[deal], random);
            Console.WriteLine($"{deal} {revision}");
        }
    }

    public static async Task<int> KillProgramAsync(int rounds, int seed)
    {
        using var folder = new TemporaryFolder();
        return (await new ProgramKillRounds(folder, seed).RunAsync(rounds, Console.Out)).Count == 0 ? 0 : 1;
    }
}
