using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Review;
using HandoffDrafter.Store;

namespace HandoffDrafter.Tests.Store;

public sealed class CrashTests
{
    private static readonly DealId Acme = SampleDeal.Named("acme-portal");

    /// <summary>The process ends before operation number <paramref name="step"/>, and does nothing after it.</summary>
    private sealed class Death(int step)
    {
        private int _operations;

        public bool Came => _operations >= step;

        public void Before(DiskOperation operation, string path)
        {
            if (++_operations >= step)
            {
                throw new ProcessEndedException($"{operation} {path}");
            }
        }
    }

    private sealed class ProcessEndedException(string during) : Exception(during);

    [Fact]
    public async Task Whenever_a_save_is_killed_the_deal_is_as_before_or_as_after()
    {
        var (before, after) = (0, 0);
        for (var step = 1; ; step++)
        {
            using var workspace = new TestWorkspace();
            await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
            var death = new Death(step);
            var said = await SaveAsync(workspace.Store(death.Before), 3);
            if (!death.Came)
            {
                Assert.True(said);
                break;
            }

            var found = (await workspace.Store().LoadAsync(Acme, default))!.Packet;
            Assert.Equal(SampleDeal.Packet(Acme, found.Revision), found);
            Assert.InRange(found.Revision, said ? 3 : 2, 3);
            _ = found.Revision == 2 ? before++ : after++;
            Assert.Empty((await workspace.Store().VerifyAsync(Acme, default)).Problems);

            await AssertMendedAsync(workspace, found);
        }

        Assert.True(before > 10, $"only {before} deaths before the event");
        Assert.True(after > 10, $"only {after} deaths after the event");
    }

    [Fact]
    public async Task Whenever_the_first_save_is_killed_there_is_no_deal_or_a_whole_one()
    {
        for (var step = 1; ; step++)
        {
            using var workspace = new TestWorkspace();
            var death = new Death(step);
            var said = await SaveAsync(workspace.Store(death.Before), 1);
            if (!death.Came)
            {
                break;
            }

            var found = await workspace.Store().LoadAsync(Acme, default);
            Assert.Equal(found is null ? [] : [Acme], await workspace.Store().ListAsync(default));
            Assert.Empty((await workspace.Store().VerifyAsync(Acme, default)).Problems);
            Assert.True(!said || found is not null);
            if (found is not null)
            {
                await AssertMendedAsync(workspace, found.Packet);
            }
            else
            {
                Assert.True(await SaveAsync(workspace.Store(), 1));
                await AssertMendedAsync(workspace, SampleDeal.Packet(Acme, 1));
            }
        }
    }

    [Fact]
    public async Task Whenever_mending_is_killed_the_next_one_mends()
    {
        for (var step = 1; ; step++)
        {
            using var workspace = new TestWorkspace();
            await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
            await TearAsync(workspace);
            var death = new Death(step);
            try
            {
                await (await workspace.Store(death.Before).LeaseAsync(Acme, default)).DisposeAsync();
            }
            catch (ProcessEndedException)
            {
                await AssertMendedAsync(workspace, SampleDeal.Packet(Acme, 2));
                Assert.StartsWith("{\"n\":3,\"at", await File.ReadAllTextAsync(workspace.Acme.TornHistory), StringComparison.Ordinal);
                continue;
            }

            break;
        }

        static async Task TearAsync(TestWorkspace workspace)
        {
            await File.AppendAllTextAsync(workspace.Acme.History, "{\"n\":3,\"at");
            await File.WriteAllTextAsync(workspace.Acme.Revision(3), "{ half");
            File.Delete(workspace.Acme.PacketData);
            File.Delete(workspace.Acme.PacketFile);
        }
    }

    [Fact]
    public async Task What_a_cut_off_save_wrote_of_its_event_is_named_and_then_kept_aside()
    {
        using var workspace = new TestWorkspace();
        await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
        var whole = await File.ReadAllBytesAsync(workspace.Acme.History);
        var line = whole[(Array.IndexOf(whole, (byte)'\n') + 1)..];
        for (var length = 1; length < line.Length; length++)
        {
            File.Delete(workspace.Acme.TornHistory);
            await File.WriteAllBytesAsync(workspace.Acme.History, [.. whole, .. line[..length]]);
            var store = workspace.Store();
            Assert.Equal(SampleDeal.Packet(Acme, 2), (await store.LoadAsync(Acme, default))!.Packet);
            var torn = Assert.Single((await store.VerifyAsync(Acme, default)).Problems);
            Assert.Equal((StoreProblemKind.TornTail, workspace.Acme.History), (torn.Kind, torn.File));
            Assert.Contains($"line 3 was cut off while it was written ({length} bytes)", torn.Message, StringComparison.Ordinal);

            await (await store.LeaseAsync(Acme, default)).DisposeAsync();

            Assert.Equal(whole, await File.ReadAllBytesAsync(workspace.Acme.History));
            byte[] aside = [.. line[..length], (byte)'\n'];
            Assert.Equal(aside, await File.ReadAllBytesAsync(workspace.Acme.TornHistory));
            Assert.Empty((await store.VerifyAsync(Acme, default)).Problems);
        }

        Assert.Contains(workspace.Acme.TornHistory, workspace.Notices[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_shown_is_not_recorded()
    {
        using var workspace = new TestWorkspace();
        await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
        var before = workspace.Files();
        var blind = new FileDealStore(
            workspace.Workspace, TestWorkspace.Views with { Findings = _ => throw new InvalidOperationException("no words") }, TimeProvider.System);
        await using (var lease = await blind.LeaseAsync(Acme, default))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => lease.CommitAsync(SampleDeal.Commit(Acme, 3), default));
        }

        Assert.Equal(before, workspace.Files());
    }

    [Fact]
    public async Task A_lost_latest_revision_is_made_again_from_packet_json()
    {
        using var workspace = new TestWorkspace();
        await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
        File.Delete(workspace.Acme.Revision(2));

        Assert.Equal(SampleDeal.Packet(Acme, 2), (await workspace.Store().LoadAsync(Acme, default))!.Packet);
        Assert.Equal(StoreProblemKind.MissingFile, Assert.Single((await workspace.Store().VerifyAsync(Acme, default)).Problems).Kind);
        await AssertMendedAsync(workspace, SampleDeal.Packet(Acme, 2));
    }

    [Fact]
    public async Task An_edited_packet_json_is_set_aside_and_written_again()
    {
        using var workspace = new TestWorkspace();
        await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
        var edited = (await File.ReadAllTextAsync(workspace.Acme.PacketData)).Replace("Acme portal", "Acme door", StringComparison.Ordinal);
        await File.WriteAllTextAsync(workspace.Acme.PacketData, edited);

        var problem = Assert.Single((await workspace.Store().VerifyAsync(Acme, default)).Problems);
        Assert.Equal((StoreProblemKind.ChangedByte, workspace.Acme.PacketData), (problem.Kind, problem.File));

        await AssertMendedAsync(workspace, SampleDeal.Packet(Acme, 2));
        Assert.Equal(edited, await File.ReadAllTextAsync(workspace.Acme.PacketData + ".edited"));
        Assert.Contains(".edited", Assert.Single(workspace.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources", "*.txt")]
    [InlineData("sources", "*.text.json")]
    [InlineData("revisions", "1.json")]
    [InlineData("drafts", "1.json")]
    public async Task A_kept_file_that_changed_or_went_is_named(string folder, string pattern)
    {
        using var workspace = new TestWorkspace();
        await SampleDeal.SaveAsync(workspace.Store(), Acme, 2);
        var path = Directory.GetFiles(Path.Combine(workspace.Acme.Path, folder), pattern).Single();
        var content = await File.ReadAllBytesAsync(path);
        content[content.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(path, content);
        var changed = Assert.Single((await workspace.Store().VerifyAsync(Acme, default)).Problems.DistinctBy(p => p.File));
        Assert.Equal(path, changed.File);

        File.Delete(path);

        var missing = Assert.Single((await workspace.Store().VerifyAsync(Acme, default)).Problems);
        Assert.Equal(Path.GetFileName(path)[..5], Path.GetFileName(missing.File)[..5]);
    }

    private static async Task<bool> SaveAsync(FileDealStore store, int number)
    {
        try
        {
            await using var lease = await store.LeaseAsync(Acme, default);
            await SampleDeal.PutDocumentAsync(lease);
            return await lease.CommitAsync(SampleDeal.Commit(Acme, number, draft: number != 2), default);
        }
        catch (ProcessEndedException)
        {
            return false;
        }
    }

    /// <summary>After the next lease every file says what the history says, nothing is left over, and work goes on.</summary>
    private static async Task AssertMendedAsync(TestWorkspace workspace, Packet head)
    {
        var store = workspace.Store();
        await (await store.LeaseAsync(Acme, default)).DisposeAsync();
        var folder = workspace.Acme;
        Assert.Equal(await File.ReadAllBytesAsync(folder.Revision(head.Revision)), await File.ReadAllBytesAsync(folder.PacketData));
        Assert.Equal(TestWorkspace.Markdown(head), await File.ReadAllTextAsync(folder.PacketFile));
        Assert.Equal(TestWorkspace.Views.Findings(head), await File.ReadAllTextAsync(folder.FindingsFile));
        Assert.False(File.Exists(folder.Revision(head.Revision + 1)));
        Assert.False(File.Exists(folder.Draft(head.Revision + 1)));
        Assert.DoesNotContain(workspace.Files().Keys, name => name.EndsWith("-tmp", StringComparison.Ordinal) || name.EndsWith(".next", StringComparison.Ordinal));
        Assert.Empty(await store.PendingEditsAsync(Acme, default));
        Assert.Equal(new DealVerification(head.Revision, []), await store.VerifyAsync(Acme, default));
        Assert.True(await SaveAsync(store, head.Revision + 1));
        Assert.Equal(head.Revision + 1, (await store.LoadAsync(Acme, default))!.Packet.Revision);
        Assert.Equal(new DealVerification(head.Revision + 1, []), await store.VerifyAsync(Acme, default));
    }
}
