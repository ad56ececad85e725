using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class LockTests : IDisposable
{
    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    private readonly TestWorkspace _workspace = new();

    public LockTests() => WorkspaceInit.Run(_workspace.Workspace, "dwolk", new Disk());

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task After_five_seconds_of_waiting_the_holder_is_named()
    {
        await using var first = await _workspace.Store().LeaseAsync(Acme, default);
        var time = new ImpatientTime();

        var busy = await Assert.ThrowsAsync<DealBusyException>(() => _workspace.Store(time: time).LeaseAsync(Acme, default));

        Assert.Equal($"Deal 'acme-portal' is in use by process {Environment.ProcessId}; waited 5 s. Try again when that is done.", busy.Message);
        Assert.InRange(time.Waited, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.1));
    }

    [Fact]
    public async Task Who_only_reads_waits_for_nobody()
    {
        await SampleDeal.SaveAsync(_workspace.Store(), Acme, 1);
        await using var writer = await _workspace.Store().LeaseAsync(Acme, default);

        Assert.Equal(1, (await _workspace.Store().LoadAsync(Acme, default))!.Packet.Revision);
    }

    [Fact]
    public void A_second_watch_is_told_who_watches()
    {
        using (WatchLock.TryTake(_workspace.Workspace, out var none))
        {
            Assert.Null(none);
            Assert.Null(WatchLock.TryTake(_workspace.Workspace, out var problem));
            Assert.Equal($"{_workspace.Workspace.Root}: process {Environment.ProcessId} watches this workspace already. Stop it, or name another workspace with --workspace.", problem);
        }

        using var later = WatchLock.TryTake(_workspace.Workspace, out _);
        Assert.NotNull(later);
    }

    [Fact]
    public void What_an_older_holder_left_in_the_file_is_only_information()
    {
        File.WriteAllText(_workspace.Workspace.WatchLock, "1234567");

        using var taken = WatchLock.TryTake(_workspace.Workspace, out _);

        Assert.NotNull(taken);
        Assert.Equal(Environment.ProcessId, FileLock.HolderOf(_workspace.Workspace.WatchLock));
    }
}
